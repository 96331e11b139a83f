// id: power-items
// title: {zh: "权力事项调整", en: "Adjustment of administrative powers"}
// question: {zh: "权力事项取消、下放、合并、承接、改备案各多少项?", en: "How many powers were cancelled, devolved, merged, taken over, turned into filing?"}
// columns: {label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], place: [地区, Place], period: [时期, Period]}
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这些数据(未载明)", en: "the loaded reports give none of these figures (not stated)"}
// report_question: X03
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.id IN ['metric:power-items-cancelled', 'metric:power-items-devolved', 'metric:power-items-merged', 'metric:power-items-taken-over', 'metric:approval-to-filing-items']
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT o, m, j WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH o, m, j, a ORDER BY a.name
WITH o, m, j, collect(DISTINCT a.name) AS who
RETURN DISTINCT m.name AS label, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, CASE WHEN size(who) = 0 THEN coalesce(o.subject, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END AS subject, j.name AS place, o.period AS period,
  o.position AS at, o.id AS id, coalesce(o.evidence, []) AS evidence
ORDER BY place, period, at, id, label
