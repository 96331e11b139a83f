// id: stopped-reporting
// title: {zh: "后来不再报告的指标", en: "Metrics that a place stopped reporting"}
// question: {zh: "某地区哪些指标以前报告过,后来的报告没有写?", en: "Which metrics did a place report earlier and not in its next report?"}
// columns: {place: [地区, Place], metric: [指标, Metric], last_period: [最后报告时期, Last reported for], value: [数值, Value], unit: [单位, Unit], missing_in: [未报告时期, Not reported for]}
// params: {place: {default: "", zh: "地区", en: "Place"}, area: {default: "", zh: "领域", en: "Area"}}
// empty: {zh: "同一地区只载入了一个时期的报告,或者各期报告的指标相同", en: "only one period of a place is loaded, or its reports give the same metrics"}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND o.period IS NOT NULL
MATCH (o)-[:MEASURES]->(m:Metric)
MATCH (d)-[:COVERS]->(j:Jurisdiction)
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (m)-[:IN_AREA]->(w:WorkArea)
WITH j, m, w, max(o.period) AS last_period
WHERE $area = '' OR w.name = $area OR $area IN coalesce(w.aliases, [])
MATCH (j)<-[c:COVERS]-(:Document)
WHERE c.during > last_period
WITH j, m, last_period, min(c.during) AS missing_in
MATCH (j)<-[:COVERS]-(d:Document)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m)
MATCH (d)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND o.period = last_period AND coalesce(o.change, '') = ''
RETURN DISTINCT j.name AS place, m.name AS metric, last_period, o.value AS value, o.unit AS unit, missing_in, o.position AS at, o.id AS id, coalesce(o.evidence, []) AS evidence
ORDER BY place, missing_in, metric, at, id
