// id: legal-services
// title: {zh: "公共法律服务的合计与分项", en: "Public legal services: total and parts"}
// question: {zh: "公共法律服务有哪些数字,哪个是合计,其余未分列的是多少?", en: "What are the figures of public legal services, which one is the total, and how much is not itemised?"}
// columns: {label: [数据, Figure], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], subject: [主体, Whose], part_of: [性质, Kind], formula: [算式, Formula], place: [地区, Place], period: [时期, Period]}
// coded: [label, part_of]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有公共法律服务的数据(未载明)", en: "the loaded reports give no figures of public legal services (not stated)"}
// area: legal-services
// report_question: X04
CALL {
  MATCH (t:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
  WHERE t.owned_by = s.id AND coalesce(t.change, '') = '' AND coalesce(t.modality, '') = '' AND ($period = '' OR t.period = $period)
  MATCH (t)-[:MEASURES]->(m:Metric {id: 'metric:public-legal-services'})
  OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
  WITH DISTINCT t, m, j
  WHERE $place = '' OR j.name = $place OR j.code = $place
  OPTIONAL MATCH (t)-[:TOTAL_OF]->(p:Observation)-[:MEASURES]->(part:Metric)
  WITH t, m, j, p, part ORDER BY p.position, p.id
  WITH t, m, j, sum(coalesce(p.amount, p.value)) AS listed, collect(DISTINCT CASE WHEN p IS NULL OR (coalesce(p.comparator, '') = '' AND p.value_end IS NULL AND coalesce(p.amount_unit, p.unit) = coalesce(t.amount_unit, t.unit)) THEN null ELSE p.id END) AS loose,
    collect(CASE WHEN p IS NULL THEN null ELSE {label: part.name, value: p.value, value_end: p.value_end, unit: p.unit, comparator: coalesce(p.comparator, ''), subject: coalesce(p.subject, ''), part_of: 'part', formula: '', at: p.position, amount: coalesce(p.amount, p.value), evidence: coalesce(p.evidence, [])} END) AS parts
  UNWIND parts
    + [{label: m.name, value: t.value, value_end: t.value_end, unit: t.unit, comparator: coalesce(t.comparator, ''), subject: coalesce(t.subject, ''), part_of: 'stated_total', formula: '', at: 1000000000, evidence: coalesce(t.evidence, [])}]
    + CASE WHEN size(parts) = 0 OR size(loose) > 0 OR coalesce(t.comparator, '') <> '' OR t.value_end IS NOT NULL THEN [] ELSE [{label: 'remainder', value: coalesce(t.amount, t.value) - listed, value_end: null, unit: coalesce(t.amount_unit, t.unit), comparator: '', subject: '', part_of: 'not_itemised',
        formula: toString(toInteger(coalesce(t.amount, t.value))) + reduce(text = '', p IN parts | text + ' - ' + toString(toInteger(p.amount))), at: 1000000001, evidence: []}] END AS row
  RETURN row.label AS label, row.value AS value, row.value_end AS value_end, row.unit AS unit, row.comparator AS comparator, row.subject AS subject, row.part_of AS part_of, row.formula AS formula, j.name AS place, t.period AS period,
    row.at AS at, t.id AS id, row.evidence AS evidence
  UNION ALL
  MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
  WHERE o.owned_by = s.id AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND ($period = '' OR o.period = $period)
  MATCH (o)-[:MEASURES]->(m:Metric)<-[:TOTAL_OF]-(all:Metric)
  WHERE all.id = 'metric:public-legal-services' AND NOT EXISTS { MATCH (o)<-[:TOTAL_OF]-(:Observation)-[:MEASURES]->(whole:Metric) WHERE whole.id = 'metric:public-legal-services' }
  OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
  WITH DISTINCT o, m, j
  WHERE $place = '' OR j.name = $place OR j.code = $place
  RETURN m.name AS label, o.value AS value, o.value_end AS value_end, o.unit AS unit, coalesce(o.comparator, '') AS comparator, coalesce(o.subject, '') AS subject, 'in_no_total' AS part_of, '' AS formula, j.name AS place, o.period AS period,
    o.position AS at, o.id AS id, coalesce(o.evidence, []) AS evidence
}
RETURN label, value, value_end, unit, comparator, subject, part_of, formula, place, period, at, id, evidence
ORDER BY place, period, id, at, label
