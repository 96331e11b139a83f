// id: area-facts
// title: {zh: "一个领域的全部事实", en: "Everything reported in a work area"}
// question: {zh: "报告在某个领域(或者某一段)写了哪些数据、工作、机构变动、问题、计划,哪些没有写?", en: "Which figures, activities, changes, problems and plans does a report give in a work area (or section), and what does it leave out?"}
// columns: {area: [领域, Area], kind: [类别, Kind], fact: [事实, Fact], value: [数值, Value], value_end: [上限, Up to], unit: [单位, Unit], comparator: [约数, Comparator], who: [主体, Who], subject: [主语, Subject], modality: [性质, Modality], basis: [根据, Under], section: [段落, Section], place: [地区, Place], period: [时期, Period]}
// coded: [kind, subject, modality]
// params: {area: {default: "", zh: "领域", en: "Area"}, section: {default: "", zh: "段落,如 一(五)", en: "Section"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写这个领域(未载明);`kg ask areas` 列出各领域", en: "the loaded reports say nothing of it (not stated); `kg ask areas` lists the areas"}
// example: {area: 行政复议}
MATCH (f:Statement)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE f.owned_by = s.id AND ($period = '' OR f.period = $period) AND ($section = '' OR f.section = $section)
MATCH (f)-[:IN_AREA]->(w:WorkArea)
WHERE $area = '' OR w.name = $area OR $area IN coalesce(w.aliases, [])
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT f, w, j
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (f)-[of:CARRIED_OUT_BY|ABOUT|RESULTS_IN]->(b)
WITH f, w, j, b, coalesce(of.implicit, false) AS implied ORDER BY b.name
WITH f, w, j, collect(DISTINCT b.name) AS who, collect(DISTINCT CASE WHEN b IS NULL THEN null ELSE implied END) AS implied
OPTIONAL MATCH (f)-[:UNDER]->(u)
WITH f, w, j, who, implied, u ORDER BY u.name
WITH f, w, j, who, implied, collect(DISTINCT u.name) AS basis
RETURN w.name AS area, f.name AS fact, f.value AS value, f.value_end AS value_end, f.unit AS unit, f.comparator AS comparator, who,
  CASE WHEN size(who) = 0 THEN null WHEN size(implied) > 1 THEN 'partly_implied' WHEN true IN implied THEN 'issuer_implied' ELSE 'as_written' END AS subject,
  f.modality AS modality, basis, f.section AS section, j.name AS place, f.period AS period,
  CASE WHEN 'Observation' IN labels(f) THEN 'figure' WHEN 'Activity' IN labels(f) THEN 'activity' WHEN 'ChangeEvent' IN labels(f) THEN 'change'
       WHEN 'Problem' IN labels(f) THEN 'problem' WHEN 'PlanItem' IN labels(f) THEN 'plan_item' ELSE 'not_stated' END AS kind,
  w.order AS rank, coalesce(f.position, 0) AS at, f.id AS id, coalesce(f.evidence, []) AS evidence
ORDER BY place, period, rank, area, kind, section, at, id
