// id: legality-reviews
// title: {zh: "重大执法决定法制审核件数", en: "Legality reviews of major enforcement decisions"}
// question: {zh: "重大执法决定法制审核各多少件,合计多少?", en: "How many legality reviews of each kind, and in total?"}
// columns: {label: [数据, Figure], value: [数值, Value], unit: [单位, Unit], formula: [算式, Formula], place: [地区, Place], period: [时期, Period]}
// coded: [label]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这些数据(未载明)", en: "the loaded reports give none of these figures (not stated)"}
// report_question: Q05
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.id IN ['metric:reviewed-licence-decisions', 'metric:reviewed-penalty-decisions', 'metric:reviewed-coercion-decisions', 'metric:reviewed-other-decisions']
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT o, m, j, m.id IN ['metric:reviewed-licence-decisions', 'metric:reviewed-penalty-decisions', 'metric:reviewed-coercion-decisions', 'metric:reviewed-other-decisions'] AS summed
WHERE $place = '' OR j.name = $place OR j.code = $place
WITH o, m, j, summed ORDER BY o.position, o.id
WITH j.name AS place, o.period AS period,
  collect({label: m.name, value: o.value, unit: o.unit, formula: '', at: o.position, evidence: coalesce(o.evidence, [])}) AS given,
  sum(CASE WHEN summed THEN o.value ELSE 0 END) AS total,
  collect(CASE WHEN summed THEN m.name ELSE null END) AS parts,
  collect(CASE WHEN summed THEN o.unit ELSE null END) AS units
UNWIND given + [{label: 'total', value: total, unit: units[0], formula: 'sum', at: 1000000000, evidence: []}] AS row
RETURN row.label AS label, row.value AS value, row.unit AS unit,
  CASE WHEN row.formula = 'sum' THEN reduce(text = '', part IN parts | text + CASE WHEN text = '' THEN '' ELSE ' + ' END + part) ELSE '' END AS formula,
  place, period, row.at AS at, row.evidence AS evidence
ORDER BY place, period, at, label
