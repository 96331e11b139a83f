// id: LE-04
// title: {zh: "执法队伍与执法主体对应", en: "Every enforcement team belongs to an enforcement body"}
// question: {zh: "每支综合行政执法队伍是否写明属于哪个有法定职权的执法主体?", en: "Is it stated for every enforcement team to which body with statutory power it belongs?"}
// severity: warning
// kind: legal
// basis: [{law: 行政强制法, article: 第十七条第一款}, {law: 行政强制法, article: 第十七条第三款}]
// columns: {team: ["执法队伍", "Team"], body: ["执法主体", "Body"], verdict: ["结论", "Verdict"]}
// coded: [missing, told_as]
// identity: [team]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写执法队伍", en: "the report names no enforcement team"}
// messages:
//   pass: {zh: "{team}属于 {body}", en: "{team} belongs to {body}"}
//   not_stated: {zh: "{team}:{told_as}{missing}", en: "{team}: {missing} {told_as}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
OPTIONAL MATCH (d)-[m:MENTIONS]->(t:EnforcementTeam)
WHERE m.of_source = s.id AND any(word IN ['执法', '稽查', '监察', '监督', '城管', '路政', '运政'] WHERE t.name CONTAINS word)
  AND NOT EXISTS { MATCH (t)-[was:PREDECESSOR_OF]->(now:Body) WHERE was.status = 'stated' AND now.id <> t.id }
OPTIONAL MATCH (t)-[:PART_OF]->(owner:Body)
OPTIONAL MATCH (other:Institution)<-[:MENTIONS]-(d) WHERE t.name <> other.name AND t.name STARTS WITH other.name
WITH DISTINCT d, s, m, t, CASE WHEN owner IS NOT NULL THEN owner.name WHEN other IS NOT NULL THEN other.name WHEN t.name CONTAINS '局' THEN split(t.name, '局')[0] + '局' ELSE null END AS body ORDER BY t.name, body
WITH d, s, collect(CASE WHEN t IS NULL THEN null ELSE {team: t.name, body: body, verdict: CASE WHEN body IS NULL THEN 'not_stated' ELSE 'pass' END,
  missing: CASE WHEN body IS NULL THEN ['enforcement_body'] ELSE [] END, evidence: coalesce(m.evidence, [])} END) AS named
OPTIONAL MATCH (d)<-[:STATED_IN]-(e:ChangeEvent)-[:RESULTS_IN]->(g:BodyGroup)
WHERE e.owned_by = s.id AND g.count IS NOT NULL
OPTIONAL MATCH (g)-[:HAS_MEMBER]->(member:Body)
WITH d, s, named, g, count(DISTINCT member) AS members ORDER BY g.id
WITH d, s, named, collect(CASE WHEN g IS NULL OR g.count <= members THEN null ELSE {team: g.name + '(' + toString(g.count - members) + ')', body: null, verdict: 'not_stated', missing: ['team_names', 'enforcement_body'], evidence: coalesce(g.evidence, [])} END) AS unnamed
OPTIONAL MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND size(named) + size(unnamed) = 0
  AND m.id IN ['metric:enforcement-teams', 'metric:enforcement-teams-formed', 'metric:enforcement-teams-retained']
WITH s, named, unnamed, o ORDER BY o.position, o.id
WITH s, named, unnamed, collect(CASE WHEN o IS NULL THEN null ELSE {team: o.name + '(' + toString(toInteger(o.value)) + ')', body: null, verdict: 'not_stated', missing: ['team_names', 'enforcement_body'], evidence: coalesce(o.evidence, [])} END) AS counted
UNWIND named + unnamed + counted AS row
RETURN row.team AS team, row.body AS body, row.verdict AS verdict, row.missing AS missing, row.evidence AS evidence, s.id AS source, CASE WHEN s.source_kind = 'report' THEN 'not_found' ELSE 'not_written' END AS told_as
ORDER BY team, body, source
