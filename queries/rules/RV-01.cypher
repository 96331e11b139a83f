// id: RV-01
// title: {zh: "复议受理平衡与纠错率", en: "Reconsideration balance and correction rate"}
// question: {zh: "收到的复议申请是否等于受理、不予受理和其他处理之和,报告的纠错率是否与某个分母相符?", en: "Do applications received equal accepted, rejected and otherwise handled, and does the reported correction rate fit a base?"}
// severity: warning
// kind: legal
// basis: [{law: 行政复议法, article: 第十七条第一款, edition: "2017"}]
// columns: {subject: ["检查项", "Subject"], given: ["报告数", "Reported"], formula: ["算式", "Formula"], computed: ["推算", "Computed"], base: ["口径", "Base"], verdict: ["结论", "Verdict"]}
// coded: [subject, base, missing]
// identity: [subject]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有行政复议数据", en: "the report gives no reconsideration figures"}
// messages:
//   finding: {zh: "{subject}:报告为 {given},按 {formula} 推算为 {computed},不一致,待核实", en: "{subject}: reported {given}, {formula} gives {computed}: inconsistent, to be verified"}
//   not_stated: {zh: "{subject}:报告没有写{missing},无法核对", en: "{subject}: the report does not state {missing}, cannot be checked"}
//   pass: {zh: "{subject}:报告为 {given}; {formula} = {computed}({base}),相符", en: "{subject}: reported {given}; {formula} = {computed} ({base}): agrees"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND m.id IN ['metric:reconsideration-received', 'metric:reconsideration-accepted', 'metric:reconsideration-not-accepted',
  'metric:reconsideration-other-disposal', 'metric:reconsideration-concluded', 'metric:reconsideration-corrections', 'metric:direct-correction-rate']
WITH DISTINCT s, o, m ORDER BY o.id
WITH s, max(CASE WHEN m.id = 'metric:reconsideration-received' THEN o.value ELSE null END) AS received,
  max(CASE WHEN m.id = 'metric:reconsideration-accepted' THEN o.value ELSE null END) AS accepted,
  max(CASE WHEN m.id = 'metric:reconsideration-not-accepted' THEN o.value ELSE null END) AS refused,
  sum(CASE WHEN m.id = 'metric:reconsideration-other-disposal' THEN o.value ELSE 0 END) AS other,
  max(CASE WHEN m.id = 'metric:reconsideration-concluded' THEN o.value ELSE null END) AS concluded,
  max(CASE WHEN m.id = 'metric:reconsideration-corrections' THEN o.value ELSE null END) AS corrected,
  max(CASE WHEN m.id = 'metric:direct-correction-rate' THEN o.value ELSE null END) AS rate,
  collect(coalesce(o.evidence, [])) AS places
WITH *, reduce(all = [], one IN places | all + one) AS evidence,
  CASE WHEN rate IS NOT NULL AND corrected IS NOT NULL AND accepted > 0 AND abs(100.0 * corrected / accepted - rate) <= 0.1 THEN 'accepted'
       WHEN rate IS NOT NULL AND corrected IS NOT NULL AND concluded > 0 AND abs(100.0 * corrected / concluded - rate) <= 0.1 THEN 'concluded'
       ELSE '' END AS base
UNWIND [
  {subject: 'reconsideration_balance', given: received, base: 'accepted_and_refused',
   formula: CASE WHEN accepted IS NULL OR refused IS NULL THEN '' ELSE toString(toInteger(accepted)) + ' + ' + toString(toInteger(refused)) + CASE WHEN other > 0 THEN ' + ' + toString(toInteger(other)) ELSE '' END END,
   computed: accepted + refused + other,
   verdict: CASE WHEN received IS NULL OR accepted IS NULL OR refused IS NULL THEN 'not_stated' WHEN received = accepted + refused + other THEN 'pass' ELSE 'finding' END,
   missing: CASE WHEN received IS NULL THEN ['received'] ELSE [] END + CASE WHEN accepted IS NULL THEN ['accepted'] ELSE [] END + CASE WHEN refused IS NULL THEN ['refused'] ELSE [] END},
  {subject: 'correction_rate', given: rate, base: CASE WHEN base = 'concluded' THEN 'base_concluded' ELSE 'base_accepted' END,
   formula: CASE WHEN corrected IS NULL THEN '' WHEN base = 'concluded' THEN toString(toInteger(corrected)) + ' / ' + toString(toInteger(concluded)) WHEN accepted > 0 THEN toString(toInteger(corrected)) + ' / ' + toString(toInteger(accepted)) ELSE '' END,
   computed: CASE WHEN corrected IS NULL THEN null WHEN base = 'concluded' THEN round(1000.0 * corrected / concluded) / 10.0 WHEN accepted > 0 THEN round(1000.0 * corrected / accepted) / 10.0 ELSE null END,
   verdict: CASE WHEN rate IS NULL OR corrected IS NULL OR (accepted IS NULL AND concluded IS NULL) THEN 'not_stated' WHEN base <> '' THEN 'pass' ELSE 'finding' END,
   missing: CASE WHEN rate IS NULL THEN ['correction_rate'] ELSE [] END + CASE WHEN corrected IS NULL THEN ['corrected'] ELSE [] END + CASE WHEN accepted IS NULL AND concluded IS NULL THEN ['accepted_or_concluded'] ELSE [] END}
] AS row
RETURN row.subject AS subject, row.given AS given, row.formula AS formula, row.computed AS computed, row.base AS base, row.verdict AS verdict, row.missing AS missing, evidence, s.id AS source
ORDER BY subject, source
