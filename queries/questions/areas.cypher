// id: areas
// title: {zh: "各工作领域有多少事实", en: "Work areas and how much is reported in each"}
// question: {zh: "报告在各个工作领域写了多少数据和工作,有多少问题、计划和未载明事项?", en: "How many figures, activities, problems, plans and gaps does a report have in each work area?"}
// columns: {area: [领域, Area], figures: [数据, Figures], activities: [工作, Activities], changes: [机构变动, Changes], problems: [问题, Problems], plans: [计划, Plans], absent: [未载明, Not stated], place: [地区, Place], period: [时期, Period]}
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "没有载入报告", en: "no report is loaded"}
MATCH (f:Statement)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE f.owned_by = s.id AND ($period = '' OR f.period = $period)
MATCH (f)-[:IN_AREA]->(w:WorkArea)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT f, w, j
WHERE $place = '' OR j.name = $place OR j.code = $place
RETURN w.name AS area,
  sum(CASE WHEN 'Observation' IN labels(f) THEN 1 ELSE 0 END) AS figures,
  sum(CASE WHEN 'Activity' IN labels(f) THEN 1 ELSE 0 END) AS activities,
  sum(CASE WHEN 'ChangeEvent' IN labels(f) THEN 1 ELSE 0 END) AS changes,
  sum(CASE WHEN 'Problem' IN labels(f) THEN 1 ELSE 0 END) AS problems,
  sum(CASE WHEN 'PlanItem' IN labels(f) THEN 1 ELSE 0 END) AS plans,
  sum(CASE WHEN 'Absence' IN labels(f) THEN 1 ELSE 0 END) AS absent,
  j.name AS place, f.period AS period, w.order AS rank
ORDER BY place, period, rank, area
