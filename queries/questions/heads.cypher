// id: heads
// title: {zh: "谁担任组长、谁向谁述法", en: "Who heads and who reports to whom"}
// question: {zh: "领导小组组长由谁担任,谁向谁述法?", en: "Who heads the leading group, and who reports to whom?"}
// columns: {post: [职务, Post], relation: [关系, Relation], body: [机构, Body], topic: [事项, Topic], period: [时期, Period]}
// coded: [relation]
// params: {body: {default: "", zh: "机构", en: "Body"}}
// empty: {zh: "已载入的报告没有写(未载明)", en: "the loaded reports do not say (not stated)"}
// report_question: Q16
MATCH (post)-[r:HEADS|REPORTS_TO]->(body)
WHERE $body = '' OR body.name CONTAINS $body
MATCH (s:Source)-[:DESCRIBES]->(:Document)-[:PREFERS]->(s)
WHERE s.id = r.of_source
RETURN DISTINCT post.name AS post, CASE WHEN type(r) = 'HEADS' THEN 'heads' ELSE 'reports_to' END AS relation, body.name AS body, r.topic AS topic, r.during AS period,
  post.id AS id, r.of_source AS source, coalesce(r.evidence, []) AS evidence
ORDER BY relation, body, post, id, source
