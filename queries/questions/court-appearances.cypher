// id: court-appearances
// title: {zh: "负责人出庭应诉件数和出庭率", en: "Appearances of heads in court, and the rate"}
// question: {zh: "政府负责人、部门负责人出庭应诉各多少件,出庭率是多少?", en: "In how many cases did heads of the government and of departments appear, and at what rate?"}
// columns: {label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], formula: [算式, Formula], note: [说明, Note], place: [地区, Place], period: [时期, Period]}
// coded: [label, note]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这些数据(未载明)", en: "the loaded reports give none of these figures (not stated)"}
// area: litigation
// report_question: Q20
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.id IN ['metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases', 'metric:heads-appearance-cases', 'metric:heads-appearance-rate']
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT o, m, d, j, m.id IN ['metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases'] AND coalesce(o.whose, '') = 'place' AND coalesce(o.comparator, '') = '' AND o.value_end IS NULL AS summed
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH o, m, d, j, summed, a ORDER BY a.name
WITH o, m, d, j, summed, collect(DISTINCT a.name) AS who ORDER BY o.position, o.id
WITH d, j, o.period AS period,
  collect({label: m.name, value: o.value, value_end: o.value_end, unit: o.unit, comparator: coalesce(o.comparator, ''), subject: CASE WHEN size(who) = 0 THEN coalesce(o.subject, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END, formula: '', note: '', at: o.position, evidence: coalesce(o.evidence, [])}) AS given,
  collect(CASE WHEN summed THEN {metric: m.id, amount: coalesce(o.amount, o.value), unit: coalesce(o.amount_unit, o.unit, '')} ELSE null END) AS parts, collect(m.id) AS metrics
OPTIONAL MATCH (x:Absence)-[:STATED_IN]->(d)
WHERE x.searched = '应出庭'
WITH j.name AS place, period, given, parts, metrics, size(parts) = 2 AND parts[0].metric <> parts[1].metric AND parts[0].unit = parts[1].unit AND NOT 'metric:heads-appearance-cases' IN metrics AS both, collect(DISTINCT d.id + '?' + toString(x.count) + '?' + x.searched) AS absent
UNWIND given
  + CASE WHEN both THEN [{label: 'total', value: parts[0].amount + parts[1].amount, value_end: null, unit: parts[0].unit, comparator: '', subject: '', formula: toString(toInteger(parts[0].amount)) + ' + ' + toString(toInteger(parts[1].amount)), note: '', at: 1000000000, evidence: []}] ELSE [] END
  + CASE WHEN 'metric:heads-appearance-rate' IN metrics THEN [] ELSE [{label: 'appearance_rate', value: null, value_end: null, unit: '%', comparator: '', subject: '', formula: '', note: 'required_appearances_missing', at: 1000000001, evidence: []}] END AS row
RETURN row.label AS label, row.value AS value, row.value_end AS value_end, row.unit AS unit, row.comparator AS comparator, row.subject AS subject, row.formula AS formula, row.note AS note, place, period, row.at AS at,
  row.evidence AS evidence, CASE WHEN row.label = 'appearance_rate' THEN absent ELSE [] END AS absent
ORDER BY place, period, at, label, subject
