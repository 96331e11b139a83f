// id: rankings
// title: {zh: "一项指标的地区排名(注明分母)", en: "Ranking of places by a metric, with its denominators"}
// question: {zh: "同一时期各地区某项指标的排名如何,分母各是多少?", en: "How do places rank by a metric in one period, and what are the denominators?"}
// columns: {rank: [名次, Rank], ranked: [同级同单位数据数, Figures of that level and unit], note: [说明, Note], place: [地区, Place], level: [级别, Level], subject: [主体, Whose], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], base: [分母, Denominator], base_value: [分母数值, Its value], link: [分母依据, Link], metric: [指标, Metric], period: [时期, Period]}
// coded: [base, note, level, link]
// params: {metric: {default: 行政处罚件数, zh: "指标(名称、别称或者标识)", en: "Metric"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这项指标的数据(未载明)", en: "no loaded report gives a figure of that metric (not stated)"}
// example: {metric: 行政处罚件数, period: "2020"}
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.name = $metric OR m.id = 'metric:' + $metric OR $metric IN coalesce(m.aliases, [])
MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH DISTINCT o, m, s, j, a ORDER BY a.name
WITH o, m, s, j, collect(DISTINCT a.name) AS who
OPTIONAL MATCH (o)-[by:HAS_DENOMINATOR]->(b:Observation)
WHERE coalesce(b.period, '') = coalesce(o.period, '') AND coalesce(b.modality, '') = ''
WITH o, m, s, j, who, by, b ORDER BY o.period, o.value DESC, j.code, o.id, b.id
WITH m, o.period AS period, j, coalesce(o.whose, '') = 'place' AS own, collect({place: j.name, code: j.code, subject: CASE WHEN size(who) = 0 AND coalesce(o.whose, '') = 'place' THEN '' WHEN size(who) = 0 THEN coalesce(o.subject, s.issuer, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END, amount: coalesce(o.amount, o.value), measure: coalesce(o.amount_unit, o.unit, ''),
  level: coalesce(j.level, CASE WHEN s.level STARTS WITH 'department-of-' THEN substring(s.level, 14) ELSE s.level END, 'not_stated'), value: o.value, value_end: o.value_end, unit: o.unit, comparator: coalesce(o.comparator, ''), base: coalesce(b.name, 'not_stated'), base_value: b.value, link: by.status, id: o.id, base_id: b.id, evidence: coalesce(o.evidence, []) + coalesce(b.evidence, [])}) AS found
WITH m, period, found, CASE WHEN NOT own THEN 'figure_of_bodies' WHEN any(one IN found WHERE one.amount <> found[0].amount OR one.measure <> found[0].measure) THEN 'several_figures' ELSE '' END AS note
WITH m, period, collect({found: found, note: note}) AS groups
WITH m, period, reduce(all = [], one IN groups | all + CASE WHEN one.note = '' THEN one.found[0..1] ELSE [] END) AS ranked, groups
UNWIND groups AS group
UNWIND CASE WHEN group.note = '' THEN group.found[0..1] ELSE group.found END AS row
WITH m, period, row, group.note AS note, [one IN ranked WHERE one.level = row.level AND one.measure = row.measure] AS beside
RETURN CASE WHEN note = '' THEN reduce(ahead = 1, one IN beside | ahead + CASE WHEN one.amount > row.amount THEN 1 ELSE 0 END) ELSE null END AS rank,
  CASE WHEN note = '' THEN size(beside) ELSE null END AS ranked, note, row.place AS place, row.level AS level, row.subject AS subject, row.value AS value, row.value_end AS value_end, row.unit AS unit, row.comparator AS comparator,
  row.base AS base, row.base_value AS base_value, row.link AS link, m.name AS metric, period, row.measure AS measure, row.code AS code, row.id AS id, row.base_id AS base_id, row.evidence AS evidence, CASE WHEN note = '' THEN 0 ELSE 1 END AS apart
ORDER BY metric, period, apart, level, measure, rank, place, code, id, base_id
