// id: stopped-reporting
// title: {zh: "后来不再报告的指标", en: "Metrics that a place stopped reporting"}
// question: {zh: "某地区哪些指标以前报告过,后来的报告没有写?", en: "Which metrics did a place report earlier and not in its next report?"}
// columns: {place: [地区, Place], metric: [指标, Metric], subject: [主体, Whose], last_period: [最后报告时期, Last reported for], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], missing_in: [未报告时期, Not reported for]}
// params: {place: {default: "", zh: "地区", en: "Place"}, area: {default: "", zh: "领域", en: "Area"}}
// empty: {zh: "同一地区只载入了一个时期的报告,或者各期报告的指标相同", en: "only one period of a place is loaded, or its reports give the same metrics"}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND o.period IS NOT NULL
MATCH (o)-[:MEASURES]->(m:Metric)
MATCH (d)-[covered:COVERS]->(j:Jurisdiction)
WHERE covered.during = o.period AND covered.of_source = s.id AND ($place = '' OR j.name = $place OR j.code = $place)
OPTIONAL MATCH (m)-[:IN_AREA]->(w:WorkArea)
WITH o, j, m, w, CASE WHEN s.level STARTS WITH 'department-of-' THEN s.level + ' ' + coalesce(s.issuer, '') ELSE coalesce(s.level, '') END AS reporter
WHERE $area = '' OR w.name = $area OR $area IN coalesce(w.aliases, [])
WITH j, m, reporter, max(o.period) AS last_period
MATCH (j)<-[c:COVERS]-(:Document)-[:PREFERS]->(later:Source)
WHERE c.during > last_period AND c.of_source = later.id
  AND CASE WHEN later.level STARTS WITH 'department-of-' THEN later.level + ' ' + coalesce(later.issuer, '') ELSE coalesce(later.level, '') END = reporter
WITH j, m, reporter, last_period, min(c.during) AS missing_in
MATCH (j)<-[covered:COVERS]-(d:Document)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m)
MATCH (d)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND covered.of_source = s.id AND covered.during = last_period AND o.period = last_period AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = ''
  AND CASE WHEN s.level STARTS WITH 'department-of-' THEN s.level + ' ' + coalesce(s.issuer, '') ELSE coalesce(s.level, '') END = reporter
RETURN DISTINCT j.name AS place, m.name AS metric, coalesce(o.subject, '') AS subject, last_period, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, missing_in, o.position AS at, o.id AS id, coalesce(o.evidence, []) AS evidence
ORDER BY place, missing_in, metric, at, id
