// id: RV-01
// title: {zh: "复议受理平衡与纠错率", en: "Reconsideration balance and correction rate"}
// question: {zh: "收到的复议申请是否等于受理、不予受理和其他处理之和,报告的纠错率是否与某个分母相符?", en: "Do applications received equal accepted, rejected and otherwise handled, and does the reported correction rate fit a base?"}
// severity: warning
// kind: legal
// basis: [{law: 行政复议法, article: 第十七条第一款, edition: "2017", begins: "2018-01-01"}, {law: 行政复议法, article: 第三十条第二款, edition: "2023", begins: "2024-01-01"}]
// columns: {subject: ["检查项", "Subject"], given: ["报告数", "Reported"], formula: ["算式", "Formula"], computed: ["推算", "Computed"], base: ["口径", "Base"], verdict: ["结论", "Verdict"]}
// coded: [subject, base, missing, told_as]
// identity: [subject]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有行政复议数据", en: "the report gives no reconsideration figures"}
// messages:
//   finding: {zh: "{subject}:报告为 {given}{unit},按 {formula} 推算为 {computed}{unit},不一致,待核实", en: "{subject}: reported {given}{unit}, {formula} gives {computed}{unit}: inconsistent, to be verified"}
//   not_stated: {zh: "{subject}:{told_as}{missing},无法核对", en: "{subject}: {missing} {told_as}, cannot be checked"}
//   pass: {zh: "{subject}:报告为 {given}{unit}; {formula} = {computed}{unit}({base}),相符", en: "{subject}: reported {given}{unit}; {formula} = {computed}{unit} ({base}): agrees"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m:Metric)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND coalesce(o.comparator, '') = '' AND o.value_end IS NULL AND coalesce(o.period, $period) = $period AND o.whose IS NOT NULL
  AND m.id IN ['metric:reconsideration-received', 'metric:reconsideration-accepted', 'metric:reconsideration-not-accepted', 'metric:reconsideration-other-disposal', 'metric:reconsideration-concluded', 'metric:reconsideration-corrections', 'metric:direct-correction-rate', 'metric:comprehensive-correction-rate']
OPTIONAL MATCH (o)-[:HAS_NUMERATOR]->(n:Observation) WHERE m.id = 'metric:comprehensive-correction-rate' AND coalesce(n.period, '') = coalesce(o.period, '')
OPTIONAL MATCH (o)-[:HAS_DENOMINATOR]->(b:Observation) WHERE m.id = 'metric:comprehensive-correction-rate' AND coalesce(b.period, '') = coalesce(o.period, '')
WITH DISTINCT d, s, o, m, n, b ORDER BY o.id, n.id, b.id
WITH d, s, collect(DISTINCT CASE WHEN m.id = 'metric:reconsideration-received' THEN coalesce(o.amount, o.value) ELSE null END) AS receiveds,
  collect(DISTINCT CASE WHEN m.id = 'metric:reconsideration-accepted' THEN coalesce(o.amount, o.value) ELSE null END) AS accepteds,
  collect(DISTINCT CASE WHEN m.id = 'metric:reconsideration-not-accepted' THEN coalesce(o.amount, o.value) ELSE null END) AS refuseds,
  collect(DISTINCT CASE WHEN m.id = 'metric:reconsideration-concluded' THEN coalesce(o.amount, o.value) ELSE null END) AS concludeds,
  collect(DISTINCT CASE WHEN m.id = 'metric:reconsideration-corrections' THEN coalesce(o.amount, o.value) ELSE null END) AS correcteds,
  collect(DISTINCT CASE WHEN m.id = 'metric:direct-correction-rate' THEN coalesce(o.amount, o.value) ELSE null END) AS rates,
  collect(DISTINCT CASE WHEN m.id = 'metric:comprehensive-correction-rate' THEN {given: coalesce(o.amount, o.value), above: coalesce(n.amount, n.value), below: coalesce(b.amount, b.value)} ELSE null END) AS overall,
  sum(CASE WHEN m.id = 'metric:reconsideration-other-disposal' THEN coalesce(o.amount, o.value) ELSE 0 END) AS other, collect(coalesce(o.evidence, [])) AS places,
  collect(CASE WHEN m.id = 'metric:reconsideration-received' THEN coalesce(o.evidence, []) ELSE null END) AS around
OPTIONAL MATCH (d)<-[:STATED_IN]-(q:Observation)
WHERE q.owned_by = s.id AND coalesce(q.change, '') = '' AND coalesce(q.modality, '') = '' AND any(places_of IN around WHERE any(place IN places_of WHERE place IN coalesce(q.evidence, [])))
  AND NOT EXISTS { MATCH (q)-[:MEASURES]->(known:Metric) WHERE known.id STARTS WITH 'metric:reconsideration-' AND NOT known.id IN ['metric:reconsideration-terminated', 'metric:reconsideration-carried-over'] }
WITH s, receiveds, accepteds, refuseds, concludeds, correcteds, rates, overall, other, places, collect(DISTINCT coalesce(q.amount, q.value)) AS unread
WITH *, CASE WHEN size(receiveds) = 1 THEN receiveds[0] ELSE null END AS received, CASE WHEN size(accepteds) = 1 THEN accepteds[0] ELSE null END AS accepted, CASE WHEN size(refuseds) = 1 THEN refuseds[0] ELSE null END AS refused, CASE WHEN size(concludeds) = 1 THEN concludeds[0] ELSE null END AS concluded, CASE WHEN size(correcteds) = 1 THEN correcteds[0] ELSE null END AS corrected, CASE WHEN size(rates) = 1 THEN rates[0] ELSE null END AS rate
WITH *, [one IN accepteds WHERE one > 0 AND (abs(100.0 * corrected / one - rate) <= 0.1 OR (rate = floor(rate) AND rate < 100 AND 100.0 * corrected / one >= rate - 0.5 AND 100.0 * corrected / one < rate + 1))] AS fitting_accepted, [one IN concludeds WHERE one > 0 AND (abs(100.0 * corrected / one - rate) <= 0.1 OR (rate = floor(rate) AND rate < 100 AND 100.0 * corrected / one >= rate - 0.5 AND 100.0 * corrected / one < rate + 1))] AS fitting_concluded
WITH *, reduce(all = [], one IN places | all + one) AS evidence, size(accepteds) > 1 OR size(concludeds) > 1 AS several,
  CASE WHEN size(fitting_accepted) > 0 THEN 'accepted' WHEN size(fitting_concluded) > 0 THEN 'concluded' ELSE '' END AS base,
  CASE WHEN size(fitting_accepted) > 0 THEN fitting_accepted[0] WHEN size(fitting_concluded) > 0 THEN fitting_concluded[0] ELSE coalesce(accepted, concluded) END AS divisor
UNWIND [
  {subject: 'reconsideration_balance', unit: '', given: received, base: 'accepted_and_refused',
   formula: CASE WHEN accepted IS NULL OR refused IS NULL THEN '' ELSE toString(toInteger(accepted)) + ' + ' + toString(toInteger(refused)) + CASE WHEN other > 0 THEN ' + ' + toString(toInteger(other)) ELSE '' END END,
   computed: accepted + refused + other,
   verdict: CASE WHEN received IS NULL OR accepted IS NULL OR refused IS NULL THEN 'not_stated' WHEN received = accepted + refused + other THEN 'pass' WHEN abs(received - accepted - refused - other) IN unread THEN 'not_stated' ELSE 'finding' END,
   missing: CASE WHEN size(receiveds) = 0 THEN ['received'] WHEN size(receiveds) > 1 THEN ['received_one'] ELSE [] END + CASE WHEN size(accepteds) = 0 THEN ['accepted'] WHEN size(accepteds) > 1 THEN ['accepted_one'] ELSE [] END + CASE WHEN size(refuseds) = 0 THEN ['refused'] WHEN size(refuseds) > 1 THEN ['refused_one'] ELSE [] END + CASE WHEN received <> accepted + refused + other AND abs(received - accepted - refused - other) IN unread THEN ['disposals_unread'] ELSE [] END},
  {subject: 'correction_rate', unit: '%', given: rate, base: CASE WHEN base = 'concluded' THEN 'base_concluded' ELSE 'base_accepted' END,
   formula: CASE WHEN corrected IS NOT NULL AND divisor > 0 THEN toString(toInteger(corrected)) + ' / ' + toString(toInteger(divisor)) ELSE '' END,
   computed: CASE WHEN corrected IS NOT NULL AND divisor > 0 THEN round(1000.0 * corrected / divisor) / 10.0 ELSE null END,
   verdict: CASE WHEN base <> '' THEN 'pass' WHEN rate IS NULL OR corrected IS NULL OR several OR (accepted IS NULL AND concluded IS NULL) THEN 'not_stated' ELSE 'finding' END,
   missing: CASE WHEN size(rates) = 0 THEN ['correction_rate'] WHEN size(rates) > 1 THEN ['correction_rate_one'] ELSE [] END + CASE WHEN size(correcteds) = 0 THEN ['corrected'] WHEN size(correcteds) > 1 THEN ['corrected_one'] ELSE [] END + CASE WHEN several THEN ['accepted_one'] WHEN accepted IS NOT NULL OR concluded IS NOT NULL THEN [] ELSE ['accepted_or_concluded'] END}
] + [one IN overall | {subject: 'comprehensive_correction_rate', unit: '%', given: one.given, base: 'rate_of_proposed',
   formula: CASE WHEN one.above IS NULL OR coalesce(one.below, 0) = 0 THEN '' ELSE toString(toInteger(one.above)) + ' / ' + toString(toInteger(one.below)) END,
   computed: CASE WHEN one.above IS NULL OR coalesce(one.below, 0) = 0 THEN null ELSE round(1000.0 * one.above / one.below) / 10.0 END,
   verdict: CASE WHEN one.above IS NULL OR coalesce(one.below, 0) = 0 THEN 'not_stated' WHEN abs(100.0 * one.above / one.below - one.given) <= 0.1 OR (one.given = floor(one.given) AND one.given < 100 AND 100.0 * one.above / one.below >= one.given - 0.5 AND 100.0 * one.above / one.below < one.given + 1) THEN 'pass' ELSE 'finding' END,
   missing: CASE WHEN one.above IS NULL THEN ['numerator'] ELSE [] END + CASE WHEN one.below IS NULL THEN ['denominator'] ELSE [] END}] AS row
WITH s, row, evidence, rates, overall WHERE row.subject <> 'correction_rate' OR size(rates) > 0 OR size(overall) = 0
RETURN row.subject AS subject, row.unit AS unit, row.given AS given, row.formula AS formula, row.computed AS computed, row.base AS base, row.verdict AS verdict, row.missing AS missing, evidence, s.id AS source, CASE WHEN s.source_kind = 'report' AND row.subject = 'comprehensive_correction_rate' THEN 'not_matched' WHEN s.source_kind = 'report' THEN 'not_found' ELSE 'not_written' END AS told_as
ORDER BY subject, source
