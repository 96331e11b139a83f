// id: enforcement-acts
// title: {zh: "执法主体和六类行政行为", en: "Enforcement bodies and the six kinds of acts"}
// question: {zh: "有多少行政执法主体,六类行政行为各多少件,合计多少?", en: "How many enforcement bodies, and how many acts of each kind and in total?"}
// columns: {label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], formula: [算式, Formula], missing: [缺少或不唯一, Missing or several], place: [地区, Place], period: [时期, Period]}
// coded: [label]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有这些数据(未载明)", en: "the loaded reports give none of these figures (not stated)"}
// report_question: Q04
MATCH (k:Metric)
WHERE k.id IN ['metric:administrative-licences', 'metric:administrative-penalties', 'metric:administrative-coercion', 'metric:administrative-inspections', 'metric:administrative-levies', 'metric:administrative-confirmations']
WITH k ORDER BY k.id
WITH collect({id: k.id, name: k.name}) AS kinds
MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
MATCH (o)-[:MEASURES]->(m:Metric)
WHERE m.id = 'metric:enforcement-bodies' OR any(kind IN kinds WHERE kind.id = m.id)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT kinds, o, m, j
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (o)-[:ABOUT]->(a)
WITH kinds, o, m, j, a ORDER BY a.name
WITH kinds, o, m, j, collect(DISTINCT a.name) AS who ORDER BY o.position, o.id
WITH kinds, j.name AS place, o.period AS period,
  collect({label: m.name, value: o.value, value_end: o.value_end, unit: o.unit, comparator: coalesce(o.comparator, ''), subject: CASE WHEN size(who) = 0 THEN coalesce(o.subject, '') ELSE reduce(text = '', one IN who | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) END, formula: '', missing: [], at: o.position, evidence: coalesce(o.evidence, [])}) AS given,
  collect(DISTINCT CASE WHEN coalesce(o.whose, '') = 'place' AND any(kind IN kinds WHERE kind.id = m.id)
    THEN {metric: m.id, name: m.name, amount: coalesce(o.amount, o.value), unit: coalesce(o.amount_unit, o.unit, ''), rough: coalesce(o.comparator, '') <> '' OR o.value_end IS NOT NULL} ELSE null END) AS own
WITH place, period, given, own, [kind IN kinds WHERE size([one IN own WHERE one.metric = kind.id AND NOT one.rough]) <> 1 OR any(one IN own WHERE one.metric = kind.id AND one.rough) | kind.name] AS missing,
  reduce(units = [], one IN own | CASE WHEN one.unit IN units THEN units ELSE units + [one.unit] END) AS units
UNWIND given + CASE WHEN size(own) < 2 THEN [] ELSE [{label: 'total', value: CASE WHEN size(missing) = 0 THEN reduce(total = 0.0, one IN own | total + one.amount) ELSE null END, value_end: null,
  unit: reduce(text = '', unit IN units | text + CASE WHEN text = '' THEN '' ELSE '、' END + unit), comparator: '', subject: '',
  formula: CASE WHEN size(missing) = 0 THEN reduce(text = '', one IN own | text + CASE WHEN text = '' THEN '' ELSE ' + ' END + one.name) ELSE '' END, missing: missing, at: 1000000000, evidence: []}] END AS row
RETURN row.label AS label, row.value AS value, row.value_end AS value_end, row.unit AS unit, row.comparator AS comparator, row.subject AS subject, row.formula AS formula, row.missing AS missing,
  place, period, row.at AS at, row.evidence AS evidence
ORDER BY place, period, at, label, subject
