// id: duty-evidence
// title: {zh: "同一职责在各地报告中的依据", en: "Evidence of one duty across places"}
// question: {zh: "同一项程序或者职责,各地报告分别写了什么工作?", en: "What do the reports of the places say about one procedure or duty?"}
// columns: {procedure: [程序, Procedure], place: [地区, Place], period: [时期, Period], work: [报告所写的工作, Reported work], modality: [性质, Modality], body: [机构, Body], subject: [主语, Subject], document: [报告, Report]}
// coded: [work, modality, subject]
// params: {procedure: {default: 合法性审查, zh: "程序或制度", en: "Procedure"}, duty: {default: "", zh: "职责用语", en: "Word of the duty"}}
// empty: {zh: "没有载入报告,或者没有这项程序", en: "no report is loaded, or there is no such procedure"}
// example: {procedure: 合法性审查}
MATCH (c:Procedure)
WHERE ($procedure <> '' AND (c.name = $procedure OR $procedure IN coalesce(c.aliases, [])))
  OR ($duty <> '' AND EXISTS { MATCH (n:Duty)-[:CONCERNS]->(c) WHERE n.name CONTAINS $duty })
MATCH (doc:Document)-[v:COVERS]->(j:Jurisdiction)
WHERE v.during IS NOT NULL
MATCH (doc)-[:PREFERS]->(s:Source)
OPTIONAL MATCH (a:Activity)-[:STATED_IN]->(doc)
WHERE a.owned_by = s.id AND EXISTS { MATCH (a)-[:UNDER|CONCERNS]->(c) }
OPTIONAL MATCH (a)-[by:CARRIED_OUT_BY]->(b)
OPTIONAL MATCH (doc)-[named:MENTIONS]->(c) WHERE named.of_source = s.id
WITH DISTINCT c, doc, j, v.during AS period, s.title AS document, a, b, named, coalesce(by.implicit, false) AS implied
RETURN DISTINCT c.name AS procedure, j.name AS place, period, CASE WHEN a IS NOT NULL THEN a.name WHEN named IS NOT NULL THEN 'only_mentioned' ELSE 'not_stated' END AS work, a.modality AS modality, b.name AS body,
  CASE WHEN a IS NULL THEN null WHEN b IS NULL THEN 'not_stated' WHEN implied THEN 'issuer_implied' ELSE 'as_written' END AS subject, document,
  j.code AS code, doc.id AS doc, a.id AS id, b.id AS actor, CASE WHEN a IS NULL THEN coalesce(named.evidence, []) ELSE coalesce(a.evidence, []) END AS evidence
ORDER BY procedure, place, code, period, document, doc, id, actor
