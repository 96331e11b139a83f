// id: DT-01
// title: {zh: "合计、比率与组成部分相符", en: "Totals and rates agree with their parts"}
// question: {zh: "报告写的合计、比率,与报告自己写的各部分、分子、分母是否相符?", en: "Do the totals and rates that a report asserts agree with the parts, numerators and denominators that it gives?"}
// severity: warning
// kind: graph-quality
// basis: []
// columns: {subject: ["合计或比率", "Total or rate"], given: ["报告数", "Reported"], computed: ["推算", "Computed"], verdict: ["结论", "Verdict"]}
// coded: [coverage, missing, told_as, holds]
// identity: [subject, id]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写合计和比率", en: "the report asserts no total and no rate"}
// messages:
//   finding: {zh: "{subject}:报告为 {given}{unit}{bound};{coverage} {formula} = {computed},不一致,待核实", en: "{subject}: reported {given}{unit}{bound}; {coverage} {formula} = {computed}: inconsistent, to be verified"}
//   pass: {zh: "{subject}:报告为 {given}{unit}{bound};{coverage} {formula} = {computed},{holds}", en: "{subject}: reported {given}{unit}{bound}; {coverage} {formula} = {computed}: {holds}"}
//   not_stated: {zh: "{subject}:报告为 {given}{unit}{bound},{told_as}{missing},无法核对", en: "{subject}: reported {given}{unit}{bound}; {missing} {told_as}, cannot be checked"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(o:Observation)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND o.value_end IS NULL
OPTIONAL MATCH (o)-[:MEASURES]->(m:Metric)
WITH DISTINCT d, s, o, m, CASE WHEN s.source_kind = 'report' THEN 'not_matched' ELSE 'not_written' END AS told_as
OPTIONAL MATCH (o)-[t:TOTAL_OF]->(p:Observation)
WHERE coalesce(p.period, '') = coalesce(o.period, '')
WITH d, s, o, m, told_as, t, p ORDER BY p.position, p.id
WITH d, s, o, m, told_as, collect(coalesce(p.amount, p.value)) AS part_values, sum(CASE WHEN t.exhaustive THEN 1 ELSE 0 END) AS listed_fully, collect(coalesce(p.evidence, [])) AS part_places
OPTIONAL MATCH (m)-[:TOTAL_OF]->(pm:Metric)
OPTIONAL MATCH (pm)<-[:MEASURES]-(q:Observation)-[:STATED_IN]->(d)
WHERE q.owned_by = s.id AND coalesce(q.change, '') = '' AND coalesce(q.modality, '') = '' AND coalesce(q.comparator, '') = '' AND q.value_end IS NULL AND coalesce(q.amount_unit, q.unit) = coalesce(o.amount_unit, o.unit)
  AND coalesce(q.period, '') = coalesce(o.period, '') AND q.whose = o.whose
  AND NOT EXISTS { MATCH (m)<-[:MEASURES]-(w:Observation)-[:STATED_IN]->(d) WHERE w.owned_by = s.id AND w.whose = o.whose AND coalesce(w.period, '') = coalesce(o.period, '') AND w.value <> o.value }
WITH d, s, o, m, told_as, part_values, listed_fully, part_places, pm, q ORDER BY q.position, q.id
WITH d, s, o, m, told_as, part_values, listed_fully, part_places, count(DISTINCT pm) AS scheme_parts, count(DISTINCT CASE WHEN q IS NULL THEN null ELSE pm.id END) AS known_parts,
  collect(coalesce(q.amount, q.value)) AS scheme_values, collect(coalesce(q.evidence, [])) AS scheme_places
OPTIONAL MATCH (o)-[:HAS_NUMERATOR]->(n:Observation)
WHERE coalesce(n.period, '') = coalesce(o.period, '') AND coalesce(n.modality, '') = ''
WITH d, s, o, m, told_as, part_values, listed_fully, part_places, scheme_parts, known_parts, scheme_values, scheme_places, n ORDER BY n.position, n.id
WITH d, s, o, m, told_as, part_values, listed_fully, part_places, scheme_parts, known_parts, scheme_values, scheme_places, collect(coalesce(n.amount, n.value)) AS numerators, collect(coalesce(n.evidence, [])) AS above
OPTIONAL MATCH (o)-[:HAS_DENOMINATOR]->(b:Observation)
WHERE coalesce(b.period, '') = coalesce(o.period, '') AND coalesce(b.modality, '') = ''
WITH d, s, o, m, told_as, part_values, listed_fully, part_places, scheme_parts, known_parts, scheme_values, scheme_places, numerators, above, b ORDER BY b.position, b.id
WITH o, m, told_as, part_values, listed_fully, part_places, scheme_parts, known_parts, scheme_values, scheme_places, numerators, above, collect(coalesce(b.amount, b.value)) AS bases, collect(coalesce(b.evidence, [])) AS below
WITH o, m, told_as, numerators, bases, above + below AS around,
  CASE WHEN size(part_values) > 0 THEN part_values WHEN scheme_parts > 1 AND known_parts > 1 AND size(scheme_values) = known_parts THEN scheme_values ELSE [] END AS parts,
  CASE WHEN size(part_values) > 0 THEN listed_fully = size(part_values) ELSE m.sums_rule = 'exact' AND known_parts = scheme_parts END AS full,
  CASE WHEN size(part_values) > 0 THEN part_places ELSE scheme_places END AS part_places,
  coalesce(m.metric_kind = 'rate', false) OR size(numerators) > 0 OR size(bases) > 0 AS is_rate
WITH o, told_as, is_rate, parts, full, numerators, bases, around, part_places,
  reduce(total = 0.0, one IN parts | total + one) AS part_sum, reduce(total = 0.0, one IN numerators | total + one) AS numerator,
  CASE WHEN o.unit IN ['%', '％'] THEN 100.0 ELSE 1.0 END AS scale
WHERE is_rate OR size(parts) > 0
WITH o, told_as, is_rate, parts, full, numerators, bases, around, part_places, part_sum, numerator, scale,
  EXISTS { MATCH (o)-[link:HAS_NUMERATOR|HAS_DENOMINATOR]->(:Observation) WHERE link.status = 'proposed' } AS proposed,
  CASE WHEN is_rate AND size(numerators) > 0 AND size(bases) = 1 AND bases[0] > 0 THEN round(100.0 * scale * numerator / bases[0]) / 100.0 ELSE null END AS rate
WITH *, scale = 100.0 AND o.value = floor(o.value) AND o.value < 100 AND rate >= o.value - 0.5 AND rate < o.value + 1 AS rounded
RETURN o.name AS subject, told_as, coalesce(o.amount, o.value) AS given, coalesce(o.amount_unit, o.unit, '') AS unit, CASE WHEN coalesce(o.comparator, '') = '' THEN '' ELSE '(' + o.comparator + ')' END AS bound,
  CASE WHEN is_rate THEN rate ELSE part_sum END AS computed,
  CASE WHEN is_rate AND rate IS NULL THEN 'not_stated'
       WHEN is_rate AND coalesce(o.comparator, '') = '' AND abs(rate - o.value) > 0.1 AND NOT rounded THEN 'finding'
       WHEN is_rate AND o.comparator = '以上' AND rate < o.value THEN 'finding'
       WHEN is_rate THEN 'pass'
       WHEN full AND coalesce(o.comparator, '') = '' AND abs(part_sum - coalesce(o.amount, o.value)) > 0.005 THEN 'finding'
       WHEN part_sum > coalesce(o.amount, o.value) + 0.005 AND coalesce(o.comparator, '') = '' THEN 'finding'
       ELSE 'pass' END AS verdict,
  CASE WHEN is_rate AND rate IS NULL THEN CASE WHEN size(numerators) = 0 THEN ['numerator'] ELSE [] END + CASE WHEN size(bases) = 0 THEN ['denominator'] ELSE [] END ELSE [] END AS missing,
  CASE WHEN is_rate AND rate IS NOT NULL THEN toString(toInteger(numerator)) + ' / ' + toString(toInteger(bases[0]))
       WHEN is_rate THEN ''
       ELSE reduce(text = '', one IN parts | text + CASE WHEN text = '' THEN '' ELSE ' + ' END + CASE WHEN one = floor(one) THEN toString(toInteger(one)) ELSE toString(one) END) END AS formula,
  CASE WHEN is_rate AND proposed THEN 'rate_of_proposed' WHEN is_rate THEN 'rate_of' WHEN full OR abs(part_sum - coalesce(o.amount, o.value)) <= 0.005 THEN 'all_parts' ELSE 'some_parts' END AS coverage,
  CASE WHEN is_rate OR full OR coalesce(o.comparator, '') <> '' OR abs(part_sum - coalesce(o.amount, o.value)) <= 0.005 THEN 'agrees' ELSE 'not_above' END AS holds,
  o.position AS at, o.id AS id,
  reduce(all = coalesce(o.evidence, []), one IN part_places + around | all + one) AS evidence
ORDER BY at, id
