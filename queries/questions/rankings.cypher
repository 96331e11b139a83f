// id: rankings
// title: {zh: "一项指标的地区排名(注明分母)", en: "Ranking of places by a metric, with its denominators"}
// question: {zh: "同一时期各地区某项指标的排名如何,分母各是多少?", en: "How do places rank by a metric in one period, and what are the denominators?"}
// columns: {rank: [名次, Rank], ranked: [同单位数据数, Figures in that unit], apart: [另按其他单位排名, Ranked apart in], place: [地区, Place], value: [数值, Value], unit: [单位, Unit], comparator: [约数, Comparator], base: [分母, Denominator], base_value: [分母数值, Its value], metric: [指标, Metric], period: [时期, Period]}
// coded: [base]
// params: {metric: {default: 行政处罚件数, zh: "指标(名称、别称或者标识)", en: "Metric"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这项指标的数据(未载明)", en: "no loaded report gives a figure of that metric (not stated)"}
// example: {metric: 行政处罚件数, period: "2020"}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.name = $metric OR m.id = 'metric:' + $metric OR $metric IN coalesce(m.aliases, [])
MATCH (d)-[:COVERS]->(j:Jurisdiction)
OPTIONAL MATCH (o)-[:HAS_DENOMINATOR]->(b:Observation)
WITH DISTINCT o, m, j, b
WITH o, m, j, b ORDER BY o.period, o.unit, o.value DESC, j.code, o.id, b.id
WITH m, o.period AS period, o.unit AS unit, collect({place: j.name, code: j.code, value: o.value, comparator: coalesce(o.comparator, ''), base: coalesce(b.name, 'not_stated'), base_value: b.value, id: o.id, evidence: coalesce(o.evidence, []) + coalesce(b.evidence, [])}) AS found
WITH m, period, collect({unit: unit, found: found}) AS groups
UNWIND groups AS group
WITH m, period, group.unit AS unit, group.found AS found, [one IN groups WHERE coalesce(one.unit, '') <> coalesce(group.unit, '') | coalesce(one.unit, '')] AS apart
UNWIND range(0, size(found) - 1) AS at
WITH m, period, unit, found, apart, found[at] AS row
RETURN reduce(ahead = 1, one IN found | ahead + CASE WHEN one.value > row.value THEN 1 ELSE 0 END) AS rank, size(found) AS ranked, reduce(text = '', one IN apart | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) AS apart, row.place AS place, row.value AS value, unit, row.comparator AS comparator,
  row.base AS base, row.base_value AS base_value, m.name AS metric, period, row.code AS code, row.id AS id, row.evidence AS evidence
ORDER BY metric, period, unit, rank, place, code, id
