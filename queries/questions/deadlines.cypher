// id: deadlines
// title: {zh: "法定期限", en: "Time limits"}
// question: {zh: "哪些职责有期限,期限是多少?", en: "Which duties have a time limit, and what is it?"}
// columns: {duty: [职责, Duty], modality: [性质, Modality], deadline: [期限, Deadline], condition: [条件, Condition], role: [承担者, Bearer], bearer_from: [承担者来源, Bearer from], article: [条款, Article], regulation: [法规, Regulation], procedure: [程序, Procedure], procedure_from: [程序来源, Procedure from], status: [效力, In force]}
// coded: [modality, role, bearer_from, procedure_from, status]
// params: {duty: {default: "", zh: "职责用语", en: "Word of the duty"}, procedure: {default: "", zh: "程序", en: "Procedure"}, regulation: {default: "", zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "已载入的法规没有为此规定期限", en: "the loaded regulations set no time limit for it"}
// report_question: {Q10: {procedure: 合法性审查, as_of: "2020-12-31"}, Q11: {duty: 公布草案, as_of: "2020-12-31"}}
CALL {
  UNWIND CASE WHEN $regulation <> '' THEN ['by regulation'] ELSE [] END AS way
  OPTIONAL MATCH (exact:Regulation) WHERE exact.name = $regulation
  WITH way, collect(exact.name) AS exact
  MATCH (reg:Regulation) WHERE reg.name = $regulation OR (size(exact) = 0 AND reg.name CONTAINS $regulation)
  MATCH (reg)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)
  WHERE d.deadline IS NOT NULL
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $procedure <> '' THEN ['by procedure'] ELSE [] END AS way
  MATCH (c:Procedure) WHERE c.name = $procedure OR $procedure IN coalesce(c.aliases, [])
  MATCH (c)<-[:CONCERNS]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  WHERE d.deadline IS NOT NULL
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $procedure = '' THEN ['all'] ELSE [] END AS way
  MATCH (d:Duty)
  WHERE d.deadline IS NOT NULL AND ($duty = '' OR d.name CONTAINS $duty OR EXISTS { MATCH (d)-[on:CONCERNS]->(c:Procedure) WHERE c.name CONTAINS $duty AND on.named_in IS NULL })
  MATCH (d)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
}
WITH reg, v, p, d
WHERE coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
OPTIONAL MATCH (d)-[on:CONCERNS]->(c:Procedure)
WITH DISTINCT reg, v, p, d, role, on, c ORDER BY c.name
WITH reg, v, p, d, role, collect(CASE WHEN c IS NULL THEN null ELSE {name: c.name, aliases: coalesce(c.aliases, []), named_in: coalesce(on.named_in, '')} END) AS c
WHERE ($duty = '' OR d.name CONTAINS $duty OR any(one IN c WHERE one.name CONTAINS $duty AND one.named_in = ''))
  AND ($procedure = '' OR any(one IN c WHERE one.name = $procedure OR $procedure IN one.aliases))
RETURN DISTINCT d.name AS duty, CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END AS modality, d.deadline AS deadline, d.condition AS condition, coalesce(role.name, 'not_stated') AS role,
  CASE WHEN role IS NULL THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from, p.name AS article, reg.name AS regulation, reduce(text = '', one IN c | text + CASE WHEN text = '' THEN '' ELSE '、' END + one.name) AS procedure,
  CASE WHEN size(c) = 0 THEN null WHEN any(one IN c WHERE one.named_in = '' AND ($procedure = '' OR one.name = $procedure OR $procedure IN one.aliases)) THEN 'as_marked' ELSE 'from_words' END AS procedure_from,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id, coalesce(d.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, role, procedure
