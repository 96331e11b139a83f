// id: reconsideration
// title: {zh: "行政复议数据和纠错率的算法", en: "Reconsideration figures and how the correction rate is computed"}
// question: {zh: "行政复议收到、受理、不予受理、纠错各多少件,纠错率怎么算?", en: "How many reconsideration applications were received, accepted, rejected, corrected, and how is the rate computed?"}
// columns: {label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], formula: [算式, Formula], parts: [算式各项, Terms], link: [算式依据, Link], place: [地区, Place], period: [时期, Period]}
// coded: [link]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这些数据(未载明)", en: "the loaded reports give none of these figures (not stated)"}
// area: reconsideration
// report_question: Q18
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)-[:IN_AREA]->(w:WorkArea {id: 'area:reconsideration'})
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT o, m, j
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH o, m, j, a ORDER BY a.name
WITH o, m, j, collect(DISTINCT a.name) AS who
OPTIONAL MATCH (o)-[up:HAS_NUMERATOR]->(n:Observation)
WHERE coalesce(n.period, '') = coalesce(o.period, '')
OPTIONAL MATCH (o)-[:HAS_DENOMINATOR]->(b:Observation)
WHERE coalesce(b.period, '') = coalesce(o.period, '')
RETURN m.name AS label, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, CASE WHEN size(who) = 0 THEN coalesce(o.subject, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END AS subject,
  CASE WHEN n IS NULL OR b IS NULL THEN '' ELSE toString(toInteger(coalesce(n.amount, n.value))) + '/' + toString(toInteger(coalesce(b.amount, b.value))) END AS formula,
  CASE WHEN n IS NULL OR b IS NULL THEN '' ELSE n.name + ' / ' + b.name END AS parts, up.status AS link,
  j.name AS place, o.period AS period, o.position AS at, o.id AS id, n.id AS numerator, b.id AS denominator, coalesce(o.evidence, []) AS evidence
ORDER BY place, period, at, id, numerator, denominator
