// id: derived-figures
// title: {zh: "推导数据及算式", en: "Derived figures with their formulas"}
// question: {zh: "哪些合计、差额、比例报告没有写而可以从报告的数据推算,怎么算?", en: "Which totals, remainders and shares does a report not give but its figures allow, and how?"}
// columns: {label: [推导数据, Derived figure], value: [数值, Value], unit: [单位, Unit], formula: [算式, Formula], terms: [各项, Terms], missing: [缺少、不唯一或者只是某机构的, "Missing, several, or of some body only"], place: [地区, Place], period: [时期, Period]}
// coded: [label]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有可以推算的数据", en: "the loaded reports hold nothing to derive figures from"}
MATCH (d:Document)-[:PREFERS]->(s:Source)
MATCH (d)-[v:COVERS]->(j:Jurisdiction)
WHERE v.of_source = s.id AND v.during IS NOT NULL AND ($place = '' OR j.name = $place OR j.code = $place) AND ($period = '' OR v.during = $period)
WITH DISTINCT d, s, j, v.during AS period
UNWIND [
  {label: 'all_teams', kind: 'sum', terms: ['metric:enforcement-teams-formed', 'metric:enforcement-teams-retained']},
  {label: 'all_acts', kind: 'sum', terms: ['metric:administrative-licences', 'metric:administrative-penalties', 'metric:administrative-coercion', 'metric:administrative-inspections', 'metric:administrative-levies', 'metric:administrative-confirmations']},
  {label: 'all_reviews', kind: 'sum', terms: ['metric:reviewed-licence-decisions', 'metric:reviewed-penalty-decisions', 'metric:reviewed-coercion-decisions', 'metric:reviewed-other-decisions']},
  {label: 'all_appearances', kind: 'sum', terms: ['metric:government-heads-appearance-cases', 'metric:department-heads-appearance-cases']},
  {label: 'listed_legal_services', kind: 'sum', terms: ['metric:lawyer-services', 'metric:peoples-mediation-cases', 'metric:legal-aid-cases', 'metric:notarial-matters']},
  {label: 'other_legal_services', kind: 'difference', terms: ['metric:public-legal-services', 'metric:lawyer-services', 'metric:peoples-mediation-cases', 'metric:legal-aid-cases', 'metric:notarial-matters']},
  {label: 'share_rated', kind: 'share', terms: ['metric:service-reviews', 'metric:service-cases-handled']}
] AS rule
UNWIND range(0, size(rule.terms) - 1) AS place_of
WITH d, s, j, period, rule, place_of, rule.terms[place_of] AS wanted
MATCH (m:Metric) WHERE m.id = wanted
OPTIONAL MATCH (d)<-[:STATED_IN]-(o:Observation)-[:MEASURES]->(m)
WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND coalesce(o.comparator, '') = '' AND o.value_end IS NULL AND o.period = period
WITH d, s, j, period, rule, place_of, m, o ORDER BY o.position, o.id
WITH d, s, j, period, rule, place_of, m.name AS term, collect(DISTINCT CASE WHEN o.whose = 'place' THEN coalesce(o.amount, o.value) ELSE null END) AS found, min(CASE WHEN o.whose = 'place' THEN coalesce(o.amount_unit, o.unit) ELSE null END) AS unit,
  collect(DISTINCT CASE WHEN o.whose = 'place' OR coalesce(o.subject, '') = '' THEN null ELSE o.subject END) AS bodies, collect(CASE WHEN o.whose = 'place' THEN coalesce(o.evidence, []) ELSE [] END) AS places
ORDER BY place_of
WITH d, s, j, period, rule, collect(term) AS terms, collect(CASE WHEN size(found) = 1 THEN found[0] ELSE null END) AS known,
  collect(CASE WHEN size(found) = 1 THEN null WHEN size(found) = 0 AND size(bodies) > 0 THEN term + reduce(text = '(', one IN bodies | text + CASE WHEN text = '(' THEN '' ELSE '、' END + one) + ')' ELSE term END) AS missing, min(unit) AS unit, collect(places) AS places
WHERE size(known) > 0
RETURN rule.label AS label,
  CASE WHEN size(missing) > 0 THEN null
       WHEN rule.kind = 'sum' THEN reduce(total = 0.0, one IN known | total + one)
       WHEN rule.kind = 'difference' THEN 2 * known[0] - reduce(total = 0.0, one IN known | total + one)
       WHEN known[1] = 0 THEN null
       ELSE round(1000.0 * known[0] / known[1]) / 10.0 END AS value,
  CASE WHEN rule.kind = 'share' THEN '%' ELSE unit END AS unit,
  CASE WHEN size(missing) > 0 THEN '' ELSE reduce(text = '', one IN known | text
    + CASE WHEN text = '' THEN '' WHEN rule.kind = 'sum' THEN ' + ' WHEN rule.kind = 'difference' THEN ' - ' ELSE ' / ' END
    + CASE WHEN one = floor(one) THEN toString(toInteger(one)) ELSE toString(one) END) END AS formula,
  terms, missing, j.name AS place, period, s.id AS source, d.id AS document,
  reduce(all = [], several IN places | all + reduce(inner = [], one IN several | inner + one)) AS evidence
ORDER BY place, period, label, source, document
