// id: LT-01
// title: {zh: "行政机关负责人出庭应诉", en: "Heads of the sued organ appear in court"}
// question: {zh: "负责人出庭应诉的件数、应当出庭的件数和出庭率是否写明且相符?", en: "Are appearances, cases that required one, and the rate stated, and do they agree?"}
// severity: warning
// kind: legal
// basis: [{law: 行政诉讼法, article: 第三条第三款, edition: "2017"}, {law: 最高人民法院关于行政机关负责人出庭应诉若干问题的规定, article: 第二条第一款}]
// columns: {appeared: ["出庭件数", "Appearances"], required: ["应出庭件数", "Required"], rate: ["出庭率", "Rate"], verdict: ["结论", "Verdict"]}
// coded: [missing]
// identity: [subject]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写负责人出庭应诉", en: "the report says nothing of appearances"}
// messages:
//   not_stated: {zh: "负责人出庭应诉 {appeared} 件,报告没有写{missing},出庭率无法核对(不得按 100% 计)", en: "heads appeared in {appeared} cases; {missing} not stated, so the rate cannot be checked (and is not 100%)"}
//   finding: {zh: "负责人出庭应诉 {appeared} 件,应当出庭 {required} 件,与报告的出庭率 {rate}% 不符,待核实", en: "heads appeared in {appeared} of {required} cases, which does not agree with the reported rate of {rate}%: to be verified"}
//   pass: {zh: "负责人出庭应诉 {appeared} 件,应当出庭 {required} 件,与报告的出庭率 {rate}% 相符", en: "heads appeared in {appeared} of {required} cases, which agrees with the reported rate of {rate}%"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND m.id IN ['metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases', 'metric:heads-appearance-cases', 'metric:heads-appearance-rate']
OPTIONAL MATCH (o)-[:HAS_DENOMINATOR]->(b:Observation)
WITH DISTINCT s, o, m, b ORDER BY o.position, o.id
WITH s, collect(coalesce(o.evidence, [])) AS places,
  sum(CASE WHEN m.id IN ['metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases'] THEN o.value ELSE 0 END) AS parts,
  max(CASE WHEN m.id = 'metric:heads-appearance-cases' THEN o.value ELSE null END) AS total,
  max(CASE WHEN m.id = 'metric:heads-appearance-rate' THEN o.value ELSE null END) AS rate,
  max(CASE WHEN m.id = 'metric:heads-appearance-rate' THEN b.value ELSE null END) AS required
WITH s, places, coalesce(total, parts) AS appeared, rate, required
RETURN 'appearances' AS subject, appeared, required, rate,
  CASE WHEN required IS NULL OR required = 0 OR rate IS NULL THEN 'not_stated'
       WHEN abs(100.0 * appeared / required - rate) > 0.1 THEN 'finding' ELSE 'pass' END AS verdict,
  CASE WHEN required IS NULL THEN ['required_appearances'] ELSE [] END + CASE WHEN rate IS NULL THEN ['appearance_rate'] ELSE [] END AS missing,
  reduce(all = [], one IN places | all + one) AS evidence, s.id AS source
ORDER BY subject, source
