// id: figures
// title: {zh: "报告中的数据", en: "Figures of a report"}
// question: {zh: "报告写了哪些数据(可按领域、指标、地区、时期筛选)?", en: "Which figures does a report give (by area, metric, place, period)?"}
// columns: {area: [领域, Area], metric: [指标, Metric], label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], change: [增减, Change], modality: [性质, Modality], subject: [主体, Subject], section: [段落, Section], place: [地区, Place], period: [时期, Period]}
// coded: [change, modality]
// params: {area: {default: "", zh: "领域", en: "Area"}, metric: {default: "", zh: "指标", en: "Metric"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这样的数据(未载明)", en: "the loaded reports give no such figure (not stated)"}
// example: {area: 政务服务}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND ($period = '' OR o.period = $period)
OPTIONAL MATCH (o)-[:MEASURES]->(m:Metric)
OPTIONAL MATCH (o)-[:IN_AREA]->(w:WorkArea)
OPTIONAL MATCH (o)-[:ABOUT]->(a)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH o, m, w, a, j
WHERE ($area = '' OR w.name CONTAINS $area OR $area IN coalesce(w.aliases, []))
  AND ($metric = '' OR m.name = $metric OR o.name CONTAINS $metric OR $metric IN coalesce(m.aliases, []))
  AND ($place = '' OR j.name = $place OR j.code = $place)
WITH DISTINCT o, m, w, j, a ORDER BY CASE WHEN a.count IS NULL THEN 0 ELSE 1 END, a.name
WITH o, m, w, j, collect(DISTINCT a.name + CASE WHEN a.count IS NULL THEN '' ELSE '(' + toString(a.count) + ')' END) AS who, size(split(coalesce(o.subject, ''), '、')) AS named
RETURN DISTINCT w.name AS area, m.name AS metric, o.name AS label, o.value AS value, o.value_end AS value_end, o.unit AS unit,
  coalesce(o.comparator, '') AS comparator, coalesce(o.change, '') AS change, o.modality AS modality, CASE WHEN size(who) = 0 OR size(who) < named THEN coalesce(o.subject, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END AS subject,
  coalesce(o.section, '') AS section, j.name AS place, o.period AS period, o.position AS at, o.id AS id,
  coalesce(o.evidence, []) AS evidence
ORDER BY place, period, at, id, area, metric, subject
