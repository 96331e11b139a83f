// id: metrics
// title: {zh: "指标与数据", en: "Metrics and their figures"}
// question: {zh: "某个领域有哪些指标,报告写了其中哪些数据,哪些没有写?", en: "Which metrics belong to a work area, which of them do the reports give, and which not?"}
// columns: {area: [领域, Area], metric: [指标, Metric], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], change: [增减, Change], stated: [是否载明, Stated], definition: [定义, Definition], place: [地区, Place], period: [时期, Period]}
// coded: [stated, change]
// params: {area: {default: "", zh: "领域", en: "Area"}, metric: {default: "", zh: "指标", en: "Metric"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "指标体系中没有这个领域或者指标", en: "the scheme has no such area or metric"}
// example: {area: 行政应诉}
MATCH (m:Metric)-[:IN_AREA]->(w:WorkArea)
WHERE ($area = '' OR w.name = $area OR $area IN coalesce(w.aliases, [])) AND ($metric = '' OR m.name CONTAINS $metric OR $metric IN coalesce(m.aliases, []))
OPTIONAL MATCH (m)<-[:MEASURES]-(o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT m, w, o, j
WHERE $place = '' OR o IS NULL OR j.name = $place OR j.code = $place
RETURN w.name AS area, m.name AS metric, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, coalesce(o.change, '') AS change,
  CASE WHEN o IS NULL THEN 'not_stated' ELSE 'stated' END AS stated, coalesce(m.definition, '') AS definition, j.name AS place, o.period AS period,
  w.order AS rank, o.id AS id, coalesce(o.evidence, []) AS evidence
ORDER BY rank, area, stated DESC, metric, place, period, id
