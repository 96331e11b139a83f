// id: metric-series
// title: {zh: "一项指标的逐年逐地数据", en: "A metric by year and place"}
// question: {zh: "某项指标在各年度、各地区的数据是多少?", en: "What are the figures of a metric, by year and place?"}
// columns: {metric: [指标, Metric], place: [地区, Place], period: [时期, Period], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], label: [原文名称, As written], base: [分母, Denominator], base_value: [分母数值, Its value], link: [分母依据, Link], document: [报告, Report]}
// coded: [link]
// params: {metric: {default: 行政处罚件数, zh: "指标(名称、别称或者标识)", en: "Metric"}, place: {default: "", zh: "地区", en: "Place"}}
// empty: {zh: "已载入的报告没有这项指标的数据(未载明)", en: "no loaded report gives a figure of that metric (not stated)"}
// example: {metric: 行政处罚件数}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = ''
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.name = $metric OR m.id = 'metric:' + $metric OR $metric IN coalesce(m.aliases, [])
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
OPTIONAL MATCH (o)-[by:HAS_DENOMINATOR]->(b:Observation)
WHERE coalesce(b.period, '') = coalesce(o.period, '') AND coalesce(b.modality, '') = ''
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH DISTINCT o, m, s, j, by, b, a ORDER BY a.name
WITH o, m, s, j, by, b, collect(DISTINCT a.name) AS who
WHERE $place = '' OR j.name = $place OR j.code = $place
RETURN m.name AS metric, j.name AS place, o.period AS period, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, CASE WHEN coalesce(o.whose, '') = 'place' THEN '' WHEN size(who) = 0 THEN coalesce(o.subject, s.issuer, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END AS subject, o.name AS label,
  b.name AS base, b.value AS base_value, by.status AS link, s.title AS document, o.position AS at, o.id AS id, b.id AS base_id, coalesce(o.evidence, []) + coalesce(b.evidence, []) AS evidence
ORDER BY metric, place, period, document, at, id, base_id
