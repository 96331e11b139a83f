// id: GV-03
// title: {zh: "问题与下一年计划对应", en: "Problems have plan items"}
// question: {zh: "报告自认的每个问题是否至少有一项计划措施对应?", en: "Does every admitted problem have at least one plan item?"}
// severity: info
// kind: graph-quality
// basis: [{law: 法治政府建设与责任落实督察工作规定}]
// columns: {number: ["序号", "No."], problem: ["问题", "Problem"], plans: ["对应计划", "Plan items"], verdict: ["结论", "Verdict"]}
// coded: [missing, proposed]
// identity: [number, problem]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写存在问题", en: "the report admits no problem"}
// messages:
//   finding: {zh: "问题({number})“{problem}”没有对应的计划措施(对应关系为人工拟议,须经法律顾问确认)", en: "problem {number} “{problem}” has no plan item (links are proposed by hand; a legal adviser must confirm)"}
//   not_stated: {zh: "问题({number})“{problem}”:报告没有写明对应的计划措施;程序拟议(待确认):{proposed}", en: "problem {number} “{problem}”: the report does not say which plan items answer it; proposed by the program, to be confirmed: {proposed}"}
//   pass: {zh: "问题({number})“{problem}”对应计划:{plans}", en: "problem {number} “{problem}” is answered by: {plans}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (d)<-[:STATED_IN]-(p:Problem) WHERE p.owned_by = s.id
OPTIONAL MATCH (i:PlanItem)-[:ADDRESSES]->(p)
WITH DISTINCT s, p, i ORDER BY i.order, i.id
WITH s.source_kind AS read, p, collect(i.name) AS plans
RETURN p.order AS number, p.name AS problem, plans, CASE WHEN size(plans) = 0 THEN ['none_found'] ELSE plans END AS proposed,
  CASE WHEN read = 'report' THEN 'not_stated' WHEN size(plans) = 0 THEN 'finding' ELSE 'pass' END AS verdict,
  CASE WHEN read = 'report' THEN ['plan_links'] ELSE [] END AS missing,
  coalesce(p.evidence, []) AS evidence, p.id AS id
ORDER BY number, id
