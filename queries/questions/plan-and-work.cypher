// id: plan-and-work
// title: {zh: "上一年的计划与下一年的工作", en: "Last year's plan and this year's work"}
// question: {zh: "某地区上一期报告的计划,下一期报告写了哪些对应的工作?", en: "What does the next report say about the plan items of the one before?"}
// columns: {place: [地区, Place], plan_period: [计划所在报告, Plan stated for], plan: [计划, Plan item], work_period: [工作时期, Work of], work: [对应工作, Matching work], link: [对应关系, Link]}
// coded: [work, link]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "计划所在报告的时期", en: "Period of the plan's report"}}
// empty: {zh: "没有载入同一地区前后两个时期的报告", en: "no two successive reports of one place are loaded"}
MATCH (i:PlanItem)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE i.owned_by = s.id
MATCH (d)-[c:COVERS]->(j:Jurisdiction)
WHERE c.during IS NOT NULL AND ($place = '' OR j.name = $place OR j.code = $place) AND ($period = '' OR c.during = $period)
MATCH (later:Document)-[l:COVERS]->(j)
WHERE l.during > c.during
WITH i, j, c.during AS plan_period, min(l.during) AS work_period
MATCH (later:Document)-[l:COVERS]->(j)
WHERE l.during = work_period
MATCH (later)-[:PREFERS]->(s:Source)
OPTIONAL MATCH (a:Activity)-[:STATED_IN]->(later)
WHERE a.owned_by = s.id AND a.modality = 'done' AND size(a.object) > 3 AND i.name CONTAINS a.object
WITH DISTINCT i, j, plan_period, work_period, a
RETURN j.name AS place, plan_period, i.order AS number, i.name AS plan, work_period, coalesce(a.name, 'no_work') AS work,
  CASE WHEN a IS NULL THEN null ELSE 'proposed' END AS link, i.id AS id, a.id AS work_id, coalesce(i.evidence, []) + coalesce(a.evidence, []) AS evidence
ORDER BY place, plan_period, number, id, work_id
