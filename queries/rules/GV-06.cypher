// id: GV-06
// title: {zh: "述法链条完整", en: "Every yearly report on law has a receiving office"}
// question: {zh: "应当述法的党政主要负责人是否都有接收述法的机关?", en: "Does everybody who has to report on law each year have an office that receives the report?"}
// severity: info
// kind: legal
// basis: [{law: 党政主要负责人履行推进法治建设第一责任人职责规定, article: 第二条}]
// columns: {post: ["职务", "Post"], body: ["接收机关", "Receiving office"], verdict: ["结论", "Verdict"]}
// coded: [post, missing]
// identity: [post]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写述法", en: "the report says nothing of such reports"}
// messages:
//   pass: {zh: "{post}向 {body} 述法", en: "{post} reports to {body}"}
//   not_stated: {zh: "报告没有写{post}向谁述法", en: "the report does not say to whom {post} reports"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
OPTIONAL MATCH (d)-[told:MENTIONS]->(yearly:Procedure {name: '年度述法'})
WHERE told.of_source = s.id
WITH s, collect(CASE WHEN told IS NULL THEN null ELSE coalesce(told.evidence, []) END) AS mentions
OPTIONAL MATCH (post:Post)-[r:REPORTS_TO]->(body:Body)
WHERE r.of_source = s.id
WITH DISTINCT s, mentions, post, r, body ORDER BY post.name, body.name
WITH s, mentions, [one IN collect(CASE WHEN r IS NULL THEN null ELSE {post: post.name, body: body.name, verdict: 'pass', missing: [], evidence: coalesce(r.evidence, [])} END) WHERE one IS NOT NULL] AS given,
  sum(CASE WHEN post.name CONTAINS '书记' AND NOT post.name CONTAINS '副书记' THEN 1 ELSE 0 END) AS secretaries,
  collect(coalesce(r.evidence, [])) AS places
UNWIND given + CASE WHEN size(given) = 0 AND size(mentions) > 0 THEN [{post: 'who_reports', body: '', verdict: 'not_stated', missing: ['who_reports'], evidence: mentions[0]}] ELSE [] END + CASE WHEN size(given) > 0 AND secretaries = 0 THEN [{post: 'party_secretary', body: '', verdict: 'not_stated', missing: ['party_secretary'], evidence: places[0]}] ELSE [] END AS row
RETURN row.post AS post, row.body AS body, row.verdict AS verdict, row.missing AS missing, row.evidence AS evidence, s.id AS source
ORDER BY verdict, post, body, source
