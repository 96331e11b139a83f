// id: normative-documents
// title: {zh: "现行有效的行政规范性文件", en: "Normative documents in force"}
// question: {zh: "现行有效的行政规范性文件有多少件,是哪些?", en: "How many normative documents are in force, and which ones?"}
// columns: {count: [件数, Number], count_end: [上限, Up to], comparator: [约数, Comparator], listed: [已列名, Listed], names: [清单, Names], place: [地区, Place], period: [时期, Period]}
// coded: [names]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有规范性文件的件数(未载明)", en: "the loaded reports give no number of normative documents (not stated)"}
// area: normative-documents
// report_question: Q21
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric {id: 'metric:normative-documents-in-force'})
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT o, d, j
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (d)-[u:MENTIONS]->(r:Regulation)
WHERE u.use = 'in_force'
WITH o, d, j, r ORDER BY r.name
WITH o, d, j, collect(DISTINCT r.name) AS titles
OPTIONAL MATCH (x:Absence)-[:STATED_IN]->(d)
WHERE x.searched = '行政规范性文件清单'
WITH o, j, titles, collect(DISTINCT d.id + '?' + toString(x.count) + '?' + x.searched) AS absent
RETURN o.value AS count, o.value_end AS count_end, coalesce(o.comparator, '') AS comparator, size(titles) AS listed,
  CASE WHEN size(titles) = 0 THEN 'not_stated' ELSE reduce(text = '', one IN titles | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END AS names,
  j.name AS place, o.period AS period, o.id AS id, coalesce(o.evidence, []) AS evidence, absent
ORDER BY place, period, id
