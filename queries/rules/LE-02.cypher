// id: LE-02
// title: {zh: "法制审核件数与行为件数一致", en: "Legality reviews do not outnumber acts"}
// question: {zh: "同一时期同一种类的重大执法决定法制审核件数是否大于该类行为件数?", en: "Are there more legality reviews of a kind of act than acts of that kind in the same period?"}
// severity: warning
// kind: graph-quality
// basis: [{law: 优化营商环境条例, article: 第五十八条}]
// columns: {act: ["审核指标", "Reviewed"], reviewed: ["审核件数", "Reviews"], performed: ["行为件数", "Acts"], verdict: ["结论", "Verdict"]}
// identity: [act]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// report_question: Q06
// empty: {zh: "报告没有法制审核件数", en: "the report gives no review counts"}
// messages:
//   finding: {zh: "{act} {reviewed} 件,大于 {performed_act} {performed} 件,报告未作说明:不一致,待核实统计口径(不等于违法)", en: "{act_en}: {reviewed}, more than {performed_act_en}: {performed}, and the report does not explain it: inconsistent, to be verified (not unlawful as such)"}
//   not_stated: {zh: "{act} {reviewed} 件,报告没有可以比较的行为件数", en: "{act_en}: {reviewed}; the report gives no comparable number of acts"}
//   pass: {zh: "{act} {reviewed} 件,不大于 {performed_act} {performed} 件", en: "{act_en}: {reviewed}, not more than {performed_act_en}: {performed}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(reviewed:Metric)-[:BOUNDED_BY]->(bound:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND o.value_end IS NULL
OPTIONAL MATCH (d)<-[:STATED_IN]-(p:Observation)-[:MEASURES]->(bound)
WHERE p.owned_by = s.id AND coalesce(p.change, '') = '' AND coalesce(p.modality, '') = '' AND coalesce(p.comparator, '') = '' AND p.value_end IS NULL AND coalesce(p.amount_unit, p.unit) = coalesce(o.amount_unit, o.unit)
  AND coalesce(p.period, '') = coalesce(o.period, '') AND coalesce(p.whose, '') = coalesce(o.whose, '') AND (o.whose IS NOT NULL OR coalesce(p.subject, '') = coalesce(o.subject, ''))
RETURN DISTINCT reviewed.name AS act, reviewed.name_en AS act_en, bound.name_en AS performed_act_en, coalesce(o.amount, o.value) AS reviewed, bound.name AS performed_act, coalesce(p.amount, p.value) AS performed,
  CASE WHEN p IS NULL THEN 'not_stated' WHEN coalesce(o.amount, o.value) > coalesce(p.amount, p.value) THEN 'finding' ELSE 'pass' END AS verdict,
  CASE WHEN p IS NULL THEN [bound.name] ELSE [] END AS missing,
  coalesce(o.evidence, []) + coalesce(p.evidence, []) AS evidence, o.id AS id, p.id AS other
ORDER BY act, id, other
