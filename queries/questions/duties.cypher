// id: duties
// title: {zh: "谁依据哪一条承担哪项职责", en: "Who carries out which duty, under which article"}
// question: {zh: "哪个机构(或者角色)依据哪部法规的哪一条承担哪项职责?", en: "Which body (or role) carries out which legal duty, under which article?"}
// columns: {role: [法定角色, Role], body: [具体机构, Body], modality: [性质, Modality], duty: [职责, Duty], article: [条款, Article], regulation: [法规, Regulation], procedure: [程序, Procedure], condition: [条件, Condition], deadline: [期限, Deadline], mode: [承担方式, Mode], status: [效力, In force]}
// coded: [body, modality, mode, status]
// params: {body: {default: "", zh: "机构(名称或原文称呼)", en: "Body"}, role: {default: "", zh: "角色", en: "Role"}, duty: {default: "", zh: "职责用语", en: "Word of the duty"}, procedure: {default: "", zh: "程序", en: "Procedure"}, regulation: {default: "", zh: "法规", en: "Regulation"}, modality: {default: "", zh: "obligation/prohibition/permission", en: "Modality"}, place: {default: "", zh: "地区", en: "Place"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "所选法规、角色、程序在该日没有已载入的职责", en: "no loaded duty matches on that date"}
// example: {role: 决策承办单位}
// report_question: {Q13: {role: 决策承办单位, regulation: 重大行政决策程序暂行条例, as_of: "2020-12-31"}, Q09: {procedure: 合法性审查, duty: 提交, as_of: "2020-12-31"}}
OPTIONAL MATCH (here:Jurisdiction) WHERE here.name = $place OR here.code = $place
WITH collect(here.code) AS codes
MATCH (reg:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)
WHERE ($regulation = '' OR reg.name CONTAINS $regulation)
  AND ($duty = '' OR d.name CONTAINS $duty)
  AND ($modality = '' OR d.modality = $modality)
  AND (v.valid_from IS NULL OR v.valid_from <= $as_of)
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (:Version)-[s:SUPERSEDES]->(v) WHERE s.effective <= $as_of }
  AND NOT EXISTS { MATCH (:Version)-[x:REPEALS]->(reg) WHERE x.effective <= $as_of }
OPTIONAL MATCH (d)-[b:BORNE_BY]->(role:Bearer)
OPTIONAL MATCH (d)-[:CONCERNS]->(c:Procedure)
WITH codes, reg, v, p, d, b, role, c
WHERE ($role = '' OR role.name = $role OR $role IN coalesce(role.aliases, []))
  AND ($procedure = '' OR c.name = $procedure OR $procedure IN coalesce(c.aliases, []))
OPTIONAL MATCH (body:Body)-[f:FILLS]->(role) WHERE $place = '' OR body.place IN codes
OPTIONAL MATCH (:Document)-[m:MENTIONS]->(body)
WITH reg, v, p, d, b, role, c, body, f, collect(m.surface) AS surfaces
WHERE $body = '' OR body.name = $body OR role.name = $body OR any(s IN surfaces WHERE $body IN s)
RETURN DISTINCT coalesce(role.name, 'not_stated') AS role,
  CASE WHEN body IS NOT NULL THEN body.name
       WHEN role.assignment = 'per_case' THEN 'named_per_case'
       WHEN role.assignment = 'class' THEN 'class_of_persons'
       WHEN role.assignment = 'relative' THEN 'by_level'
       ELSE 'not_stated' END AS body,
  d.modality AS modality, d.name AS duty, p.name AS article, reg.name AS regulation, c.name AS procedure,
  d.condition AS condition, d.deadline AS deadline, b.mode AS mode,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id,
  coalesce(d.evidence, []) + coalesce(f.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, role, body, procedure
