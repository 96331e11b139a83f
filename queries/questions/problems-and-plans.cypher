// id: problems-and-plans
// title: {zh: "存在问题与下一年计划", en: "Problems and next year's plan"}
// question: {zh: "报告有哪些存在问题、哪些计划,各有哪些对应,哪个问题没有对应的计划?", en: "Which problems does the report admit, which plan items answer them, and which problem has none?"}
// columns: {number: [问题序号, Problem no.], problem: [存在问题, Problem], plan_number: [计划序号, Plan no.], plan: [对应计划, Plan item], link: [对应关系, Link], place: [地区, Place], period: [时期, Period]}
// coded: [problem, plan, link]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写存在问题和计划", en: "the loaded reports admit no problem and make no plan"}
// report_question: Q26
MATCH (x:Statement)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE x.owned_by = s.id AND ('Problem' IN labels(x) OR 'PlanItem' IN labels(x)) AND ($period = '' OR x.period = $period)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT x, j, 'Problem' IN labels(x) AS is_problem
WHERE $place = '' OR j.name = $place OR j.code = $place
OPTIONAL MATCH (i:PlanItem)-[a:ADDRESSES]->(x)
OPTIONAL MATCH (x)-[:ADDRESSES]->(p:Problem)
WITH x, j, is_problem, i, a, p
WHERE is_problem OR p IS NULL
RETURN DISTINCT CASE WHEN is_problem THEN x.order ELSE null END AS number, CASE WHEN is_problem THEN x.name ELSE 'no_problem' END AS problem,
  CASE WHEN is_problem THEN i.order ELSE x.order END AS plan_number, CASE WHEN is_problem THEN coalesce(i.name, 'no_plan') ELSE x.name END AS plan,
  a.status AS link, j.name AS place, x.period AS period, CASE WHEN is_problem THEN 0 ELSE 1 END AS rank, x.id AS id, i.id AS plan_id,
  coalesce(x.evidence, []) + coalesce(i.evidence, []) AS evidence
ORDER BY place, period, rank, number, plan_number, id, plan_id
