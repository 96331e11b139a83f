// id: NF-04
// title: {zh: "规范性文件备案与清理", en: "Normative documents are filed and cleaned up"}
// question: {zh: "现行有效的规范性文件是否逐件列明并备案、清理?", en: "Are the normative documents in force listed, filed and cleaned up one by one?"}
// severity: warning
// kind: legal
// basis: [{law: 规章制定程序条例, article: 第三十六条, edition: "2017"}, {law: 法规规章备案条例, article: 第二十一条, edition: "2001"}, {law: 云南省行政规范性文件制定和备案办法, place: "530000"}]
// columns: {total: ["报告总数", "Reported"], listed: ["已列名", "Listed"], verdict: ["结论", "Verdict"]}
// coded: [missing]
// identity: [subject]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有规范性文件总数", en: "the report gives no number of normative documents"}
// messages:
//   not_stated: {zh: "报告给出总数 {total} 件,列名 {listed} 件,没有写{missing},无法逐件核对备案和清理(沉默不是违反)", en: "the report gives the total of {total}, names {listed}, and does not state {missing}: filing and clean-up cannot be checked one by one (silence is no violation)"}
//   finding: {zh: "报告给出总数 {total} 件,列名 {listed} 件,不一致,待核实", en: "the report gives the total of {total} and names {listed}: inconsistent, to be verified"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric {id: 'metric:normative-documents-in-force'})
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND coalesce(o.period, $period) = $period AND coalesce(o.comparator, '') = ''
OPTIONAL MATCH (d)<-[:STATED_IN]-(a:Activity)-[:CONCERNS|UNDER]->(p:Procedure)
WHERE a.owned_by = s.id AND p.name IN ['备案审查', '规范性文件清理']
WITH DISTINCT d, o, a, p ORDER BY a.id
WITH d, o, collect(a.evidence) AS claims, collect(p.name) AS told
OPTIONAL MATCH (d)-[u:MENTIONS]->(r:Regulation)
WHERE u.use = 'in_force'
WITH o, claims, told, count(DISTINCT r) AS listed
RETURN o.name AS subject, o.value AS total, listed, CASE WHEN listed > 0 AND listed <> o.value THEN 'finding' ELSE 'not_stated' END AS verdict, CASE WHEN listed = 0 THEN ['document_names'] ELSE [] END + CASE WHEN listed = o.value AND '备案审查' IN told THEN [] ELSE ['filing_of_each'] END + ['last_review_date'] AS missing,
  reduce(all = coalesce(o.evidence, []), one IN claims | all + one) AS evidence, o.id AS id
ORDER BY subject, id
