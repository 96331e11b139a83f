// id: MD-01
// title: {zh: "决策事项目录经同意并公布", en: "Catalogues of major decisions are agreed and published"}
// question: {zh: "重大行政决策事项目录、标准是否经同级党委同意并向社会公布?", en: "Is the catalogue of major decisions agreed by the Party committee of the same level and published?"}
// severity: warning
// kind: legal
// basis: [{law: 重大行政决策程序暂行条例, article: 第三条第三款}]
// columns: {body: ["机构", "Body"], activity: ["工作", "Work"], verdict: ["结论", "Verdict"]}
// coded: [missing]
// identity: [body, activity]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写决策事项目录", en: "the report says nothing of such a catalogue"}
// messages:
//   not_stated: {zh: "{body}:{activity};报告没有写{missing}", en: "{body}: {activity}; the report does not state {missing}"}
//   pass_claimed: {zh: "{body}:{activity},报告自述经同级党委同意", en: "{body}: {activity}; agreed by the Party committee, as the report says"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(a:Activity)-[:UNDER|CONCERNS]->(p:Procedure)
WHERE a.owned_by = s.id AND a.modality = 'done' AND p.name = '决策事项目录'
OPTIONAL MATCH (a)-[:CARRIED_OUT_BY]->(b)
WITH DISTINCT d, s, a, b
WHERE NOT (a.action CONTAINS '同意' AND s.source_kind = 'report')
OPTIONAL MATCH (d)<-[:STATED_IN]-(too:Activity)
WHERE too.owned_by = s.id AND too.modality = 'done' AND too.id <> a.id AND (too.object CONTAINS '目录' OR too.object CONTAINS '清单') AND any(place IN too.evidence WHERE place IN a.evidence)
OPTIONAL MATCH (too)-[:CARRIED_OUT_BY]->(other)
WITH s, a, b, too, CASE WHEN other.name STARTS WITH '中共' OR other.name CONTAINS '党委' OR other.name CONTAINS '党工委' OR other.name CONTAINS '党组' THEN true ELSE false END AS of_party
WITH s, a, b, sum(CASE WHEN too.action CONTAINS '公布' OR too.action CONTAINS '公开' THEN 1 ELSE 0 END) AS published_too, sum(CASE WHEN of_party AND too.action CONTAINS '同意' THEN 1 ELSE 0 END) AS agreed_too
WITH s, a, b, a.action CONTAINS '公布' OR a.name CONTAINS '公布' OR published_too > 0 AS published, a.action CONTAINS '同意' OR a.name CONTAINS '同意' OR agreed_too > 0 AS agreed
RETURN coalesce(b.name, '') AS body, a.name AS activity, CASE WHEN published AND agreed THEN 'pass_claimed' ELSE 'not_stated' END AS verdict,
  CASE WHEN agreed THEN [] ELSE ['party_consent'] END + CASE WHEN published THEN [] ELSE ['publication'] END AS missing,
  coalesce(a.evidence, []) AS evidence, a.id AS id, s.id AS source
ORDER BY body, activity, id, source
