// id: who-may
// title: {zh: "谁可以、应当、不得做某事", en: "Who may, must or must not do something"}
// question: {zh: "法规规定谁可以、应当或者不得做某事?", en: "Who may, must or must not do something, under which article?"}
// columns: {modality: [性质, Modality], role: [承担者, Bearer], bearer_from: [承担者来源, Bearer from], action: [行为, Action], condition: [条件, Condition], article: [条款, Article], regulation: [法规, Regulation], status: [效力, In force]}
// coded: [modality, role, bearer_from, status]
// params: {action: {default: "", zh: "行为用语", en: "Words of the action"}, modality: {default: "", zh: "性质(应当/不得/可以)", en: "obligation/prohibition/permission"}, role: {default: "", zh: "承担者用语", en: "Word of the bearer"}, regulation: {default: "", zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "该日已载入的法规没有这样的规定", en: "no loaded regulation in force that day says so"}
// example: {action: 听证会, modality: obligation}
CALL {
  UNWIND CASE WHEN $regulation <> '' THEN ['by regulation'] ELSE [] END AS way
  OPTIONAL MATCH (exact:Regulation) WHERE exact.name = $regulation
  WITH way, collect(exact.name) AS exact
  MATCH (reg:Regulation) WHERE reg.name = $regulation OR (size(exact) = 0 AND reg.name CONTAINS $regulation)
  MATCH (reg)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role <> '' THEN ['by role'] ELSE [] END AS way
  MATCH (who:Bearer) WHERE who.name CONTAINS $role OR $role IN coalesce(who.aliases, [])
  MATCH (who)<-[:BORNE_BY]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role = '' THEN ['all'] ELSE [] END AS way
  MATCH (d:Duty) WHERE d.name CONTAINS $action AND ($modality = '' OR d.modality = $modality)
  MATCH (d)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
}
WITH reg, v, p, d
WHERE ($action = '' OR d.name CONTAINS $action)
  AND ($modality = '' OR d.modality = $modality)
  AND coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
WITH reg, v, p, d, role
WHERE $role = '' OR role.name CONTAINS $role OR $role IN coalesce(role.aliases, [])
RETURN DISTINCT CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END AS modality,
  coalesce(role.name, 'not_stated') AS role, CASE WHEN role IS NULL THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from, d.name AS action,
  d.condition AS condition, p.name AS article, reg.name AS regulation,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id, coalesce(d.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, role
