// id: LT-01
// title: {zh: "行政机关负责人出庭应诉", en: "Heads of the sued organ appear in court"}
// question: {zh: "负责人出庭应诉的件数、应当出庭的件数和出庭率是否写明且相符?", en: "Are appearances, cases that required one, and the rate stated, and do they agree?"}
// severity: warning
// kind: legal
// basis: [{law: 行政诉讼法, article: 第三条第三款, edition: "2017"}, {law: 最高人民法院关于行政机关负责人出庭应诉若干问题的规定, article: 第二条第一款}]
// columns: {told: ["原文名称", "As written"], appeared: ["出庭件数", "Appearances"], required: ["应出庭件数", "Required"], rate: ["出庭率", "Rate"], verdict: ["结论", "Verdict"]}
// coded: [missing, appeared, rate, told, remark, told_as, base, base_from]
// identity: [subject]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写负责人出庭应诉", en: "the report says nothing of appearances"}
// messages:
//   not_stated: {zh: "{told}:出庭件数 {appeared},出庭率 {rate}{bound};{told_as}{missing},无法核对{remark}", en: "{told}: appearances {appeared}, rate {rate}{bound}; {missing} {told_as}, so the rate cannot be checked{remark}"}
//   finding: {zh: "{told}:负责人出庭应诉 {appeared} 件,{base} {required} 件{base_from},与报告的出庭率 {rate}{bound} 不符,待核实", en: "{told}: heads appeared in {appeared} cases, {base}: {required}{base_from}, which does not agree with the reported rate of {rate}{bound}: to be verified"}
//   pass: {zh: "{told}:负责人出庭应诉 {appeared} 件,{base} {required} 件{base_from},与报告的出庭率 {rate}{bound} 相符", en: "{told}: heads appeared in {appeared} cases, {base}: {required}{base_from}, which agrees with the reported rate of {rate}{bound}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND coalesce(o.period, $period) = $period
  AND (m.id IN ['metric:heads-appearance-cases-due', 'metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases', 'metric:heads-appearance-cases'] OR (m.id = 'metric:heads-appearance-rate' AND o.unit IN ['%', '％']))
OPTIONAL MATCH (o)-[:HAS_NUMERATOR]->(n:Observation) WHERE coalesce(n.period, '') = coalesce(o.period, '')
OPTIONAL MATCH (o)-[by:HAS_DENOMINATOR]->(b:Observation) WHERE coalesce(b.period, '') = coalesce(o.period, '')
WITH DISTINCT s, o, m, n, b, coalesce(by.status, '') AS by ORDER BY o.position, o.id, n.id, b.id, by
WITH DISTINCT s, o, m, b, by, collect(DISTINCT n) AS above
WITH s, o, m, b, by, CASE WHEN size(above) = 0 THEN null ELSE reduce(total = 0.0, one IN above | total + coalesce(one.amount, one.value)) END AS counted, reduce(all = coalesce(b.evidence, []), one IN above | all + coalesce(one.evidence, [])) AS around ORDER BY o.position, o.id, b.id
WITH s, collect(DISTINCT CASE WHEN m.id = 'metric:heads-appearance-rate' THEN {told: CASE WHEN o.whose IS NOT NULL THEN 'heads_appearance' ELSE o.name END, own: o.whose IS NOT NULL, whose: coalesce(o.whose, ''), rate: o.value, comparator: coalesce(o.comparator, ''), counted: counted, required: coalesce(b.amount, b.value), base: CASE WHEN b IS NULL THEN '' WHEN b.name CONTAINS '应出庭' OR b.name CONTAINS '应当' THEN 'cases_due' ELSE b.name END, base_from: CASE WHEN by = 'proposed' THEN 'base_proposed' ELSE 'optional' END,
    evidence: coalesce(o.evidence, []) + around} ELSE null END) AS rates,
  max(CASE WHEN m.id = 'metric:heads-appearance-cases-due' THEN 1 ELSE 0 END) AS due,
  collect(DISTINCT CASE WHEN NOT m.id IN ['metric:heads-appearance-rate', 'metric:heads-appearance-cases-due'] AND o.whose IS NOT NULL AND coalesce(o.comparator, '') = '' AND o.value_end IS NULL THEN {metric: m.id, whose: o.whose, value: coalesce(o.amount, o.value)} ELSE null END) AS counts,
  collect(DISTINCT CASE WHEN m.id = 'metric:heads-appearance-rate' THEN null ELSE coalesce(o.evidence, []) END) AS places
WITH s, rates, counts, due, reduce(all = [], one IN places | all + one) AS places
UNWIND CASE WHEN size(rates) > 0 THEN rates ELSE [{told: 'heads_appearance', own: true, whose: CASE WHEN any(one IN counts WHERE one.whose = 'place') THEN 'place' ELSE 'issuer' END, rate: null, comparator: '', counted: null, required: null, base: '', base_from: 'optional', evidence: []}] END AS row
WITH s, row, due, places, [one IN counts WHERE one.whose = row.whose AND one.metric = 'metric:heads-appearance-cases' | one.value] AS totals, [one IN counts WHERE one.whose = row.whose AND one.metric <> 'metric:heads-appearance-cases'] AS parts
WITH s, row, due, places, CASE WHEN size(totals) = 1 THEN totals[0] WHEN size(totals) = 0 AND size(parts) = 2 AND parts[0].metric <> parts[1].metric THEN parts[0].value + parts[1].value ELSE null END AS counted
WITH s, row, due, CASE WHEN row.counted IS NOT NULL THEN row.counted WHEN row.own THEN counted ELSE null END AS appeared, row.evidence + CASE WHEN row.own THEN places ELSE [] END AS evidence
WITH s, row, due, appeared, evidence, CASE WHEN appeared IS NULL OR row.rate IS NULL OR coalesce(row.required, 0) = 0 THEN null ELSE 100.0 * appeared / row.required END AS computed
RETURN CASE WHEN row.own THEN 'appearances' ELSE row.told END AS subject, row.told AS told, CASE WHEN appeared IS NULL THEN 'not_stated' ELSE toString(toInteger(appeared)) END AS appeared, row.required AS required, row.base AS base, row.base_from AS base_from,
  CASE WHEN row.rate IS NULL THEN 'not_stated' WHEN row.rate = floor(row.rate) THEN toString(toInteger(row.rate)) + '%' ELSE toString(row.rate) + '%' END AS rate, CASE WHEN row.comparator = '' THEN '' ELSE '(' + row.comparator + ')' END AS bound,
  CASE WHEN row.rate IS NULL THEN 'not_to_be_100' ELSE 'optional' END AS remark,
  CASE WHEN computed IS NULL THEN 'not_stated'
       WHEN row.comparator = '' AND abs(computed - row.rate) > 0.1 AND NOT (row.rate = floor(row.rate) AND row.rate < 100 AND computed >= row.rate - 0.5 AND computed < row.rate + 1) THEN 'finding'
       WHEN row.comparator IN ['以上', '不低于', '不少于'] AND computed < row.rate - 0.1 THEN 'finding' ELSE 'pass' END AS verdict,
  CASE WHEN appeared IS NULL THEN ['appearances'] ELSE [] END + CASE WHEN row.required IS NOT NULL THEN [] WHEN due = 1 THEN ['required_of_rate'] ELSE ['required_appearances'] END + CASE WHEN row.rate IS NULL THEN ['appearance_rate'] ELSE [] END AS missing,
  evidence, s.id AS source, CASE WHEN s.source_kind = 'report' THEN 'not_found' ELSE 'not_written' END AS told_as
ORDER BY subject, source, rate, appeared
