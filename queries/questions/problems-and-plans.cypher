// id: problems-and-plans
// title: {zh: "存在问题与下一年计划", en: "Problems and next year's plan"}
// question: {zh: "报告有哪些存在问题,各有哪些计划措施对应,哪个没有?", en: "Which problems does the report admit, which plan items answer them, and which has none?"}
// columns: {number: [序号, No.], problem: [存在问题, Problem], plan: [对应计划, Plan item], link: [对应关系, Link], place: [地区, Place], period: [时期, Period]}
// coded: [plan, link]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写存在问题", en: "the loaded reports admit no problem"}
// report_question: Q26
MATCH (p:Problem)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE p.owned_by = s.id AND ($period = '' OR p.period = $period)
OPTIONAL MATCH (i:PlanItem)-[a:ADDRESSES]->(p)
OPTIONAL MATCH (d)-[:COVERS]->(j:Jurisdiction)
WITH p, i, a, j WHERE $place = '' OR j.name = $place OR j.code = $place
RETURN DISTINCT p.order AS number, p.name AS problem, coalesce(i.name, 'no_plan') AS plan, a.status AS link, j.name AS place, p.period AS period,
  p.id AS id, i.order AS plan_number, coalesce(p.evidence, []) + coalesce(i.evidence, []) AS evidence
ORDER BY place, period, number, plan_number, id, plan
