// id: duties
// title: {zh: "谁依据哪一条承担哪项职责", en: "Who carries out which duty, under which article"}
// question: {zh: "哪个机构(或者角色)依据哪部法规的哪一条承担哪项职责?", en: "Which body (or role) carries out which legal duty, under which article?"}
// columns: {role: [法定角色, Role], bearer_from: [承担者来源, Bearer from], body: [具体机构, Body], place: [地区, Place], modality: [性质, Modality], duty: [职责, Duty], article: [条款, Article], regulation: [法规, Regulation], procedure: [程序, Procedure], procedure_from: [程序来源, Procedure from], condition: [条件, Condition], deadline: [期限, Deadline], mode: [承担方式, Mode], status: [效力, In force]}
// coded: [role, bearer_from, body, modality, procedure_from, mode, status]
// params: {body: {default: "", zh: "机构(名称或原文称呼)", en: "Body"}, role: {default: "", zh: "角色", en: "Role"}, duty: {default: "", zh: "职责用语", en: "Word of the duty"}, procedure: {default: "", zh: "程序", en: "Procedure"}, regulation: {default: "", zh: "法规", en: "Regulation"}, modality: {default: "", zh: "性质(应当/不得/可以)", en: "obligation/prohibition/permission"}, place: {default: "", zh: "地区", en: "Place"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "所选法规、角色、程序在该日没有已载入的职责", en: "no loaded duty matches on that date"}
// example: {role: 决策承办单位}
// report_question: {Q13: {role: 决策承办单位, regulation: 重大行政决策程序暂行条例, as_of: "2020-12-31"}, Q09: {procedure: 合法性审查, duty: 提交, as_of: "2020-12-31"}}
OPTIONAL MATCH (j:Jurisdiction)
WHERE CASE WHEN $place <> '' THEN j.name = $place OR j.code = $place ELSE EXISTS { MATCH (:Document)-[cover:COVERS]->(j) WHERE cover.during IS NOT NULL } AND j.code <> '100000' END
WITH DISTINCT j ORDER BY j.code
WITH collect(CASE WHEN j IS NULL THEN null ELSE {name: j.name, level: coalesce(j.level, 'not_stated')} END) AS places
WHERE $place = '' OR size(places) > 0
WITH places, $place = '' AND $regulation = '' AND $role = '' AND $procedure = '' AND $body = '' AND $duty = '' AND size(places) > 5 AS broad
CALL {
  UNWIND CASE WHEN $regulation <> '' THEN ['by regulation'] ELSE [] END AS way
  OPTIONAL MATCH (exact:Regulation) WHERE exact.name = $regulation
  WITH way, collect(exact.name) AS exact
  MATCH (reg:Regulation) WHERE reg.name = $regulation OR (size(exact) = 0 AND reg.name CONTAINS $regulation)
  MATCH (reg)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role <> '' THEN ['by role'] ELSE [] END AS way
  MATCH (who:Bearer) WHERE who.name = $role OR $role IN coalesce(who.aliases, [])
  MATCH (who)<-[:BORNE_BY]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role = '' AND $procedure <> '' THEN ['by procedure'] ELSE [] END AS way
  MATCH (c:Procedure) WHERE c.name = $procedure OR $procedure IN coalesce(c.aliases, [])
  MATCH (c)<-[:CONCERNS]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role = '' AND $procedure = '' AND $body <> '' THEN ['by body'] ELSE [] END AS way
  MATCH (who:Bearer)
  WHERE who.name = $body OR EXISTS { MATCH (one:Body)-[:FILLS]->(who) WHERE one.name = $body OR EXISTS { MATCH (:Document)-[m:MENTIONS]->(one) WHERE $body IN m.surface } }
  MATCH (who)<-[:BORNE_BY]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $role = '' AND $procedure = '' AND $body = '' THEN ['all'] ELSE [] END AS way
  MATCH (d:Duty) WHERE d.name CONTAINS $duty AND ($modality = '' OR d.modality = $modality)
  MATCH (d)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
}
WITH places, broad, reg, v, p, d
WHERE ($duty = '' OR d.name CONTAINS $duty)
  AND ($modality = '' OR d.modality = $modality)
  AND coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
OPTIONAL MATCH (reg)-[:IN]->(land:Jurisdiction)<-[:PART_OF*0..4]-(within:Jurisdiction)
WHERE land.code <> '100000'
WITH places, broad, reg, v, p, d, collect(DISTINCT within.name) AS lands
OPTIONAL MATCH (reg)-[:IN]->(:Jurisdiction)-[:PART_OF*1..4]->(over:Jurisdiction)
WITH places, broad, reg, v, p, d, lands, collect(DISTINCT over.name) AS overs
WITH broad, reg, v, p, d, lands, lands + overs AS around, [at IN places WHERE NOT broad AND (size(lands) = 0 OR at.name IN lands)] AS places
OPTIONAL MATCH (d)-[b:BORNE_BY]->(role:Bearer)
OPTIONAL MATCH (d)-[on:CONCERNS]->(c:Procedure)
WITH DISTINCT places, broad, lands, around, reg, v, p, d, b, role, on, c ORDER BY c.name
WITH places, broad, lands, around, reg, v, p, d, b, role, collect(CASE WHEN c IS NULL THEN null ELSE {name: c.name, aliases: coalesce(c.aliases, []), named_in: coalesce(on.named_in, '')} END) AS c
WHERE ($role = '' OR role.name = $role OR $role IN coalesce(role.aliases, []))
  AND ($procedure = '' OR any(one IN c WHERE one.name = $procedure OR $procedure IN one.aliases))
OPTIONAL MATCH (body:Body)-[f:FILLS]->(role) WHERE NOT broad
OPTIONAL MATCH (body)-[:IN]->(home:Jurisdiction)
OPTIONAL MATCH (:Document)-[m:MENTIONS]->(body) WHERE $body <> ''
WITH DISTINCT places, broad, lands, around, reg, v, p, d, b, role, c, body, f, home, collect(m.surface) AS surfaces
WITH places, broad, lands, around, reg, v, p, d, b, role, c, collect({body: body.name, place: home.name, surfaces: surfaces, evidence: coalesce(f.evidence, [])}) AS fillings
WITH places, broad, reg, v, p, d, b, role, c, [one IN fillings WHERE one.body IS NOT NULL AND (size(lands) = 0 OR one.place IS NULL OR one.place IN around) AND ($place = '' OR one.place IN [at IN places | at.name])] AS filled
WITH broad, reg, v, p, d, b, role, c, filled, [at IN places WHERE (role.assignment = 'standing' OR role.resolves_to ENDS WITH '@same' OR role.resolves_to CONTAINS at.level) AND NOT at.name IN [one IN filled | coalesce(one.place, '')] | at.name] AS gaps
WITH broad, reg, v, p, d, b, role, c, filled + CASE WHEN size(gaps) = 0 THEN [] ELSE [{body: null, place: reduce(text = '', at IN gaps[0..5] | text + CASE WHEN text = '' THEN '' ELSE '、' END + at) + CASE WHEN size(gaps) > 5 THEN '…(' + toString(size(gaps)) + ')' ELSE '' END, surfaces: [], evidence: []}] END AS known
UNWIND CASE WHEN size(known) = 0 THEN [{body: null, place: null, surfaces: [], evidence: []}] ELSE known END AS one
WITH broad, reg, v, p, d, b, role, c, one
WHERE $body = '' OR one.body = $body OR role.name = $body OR any(s IN one.surfaces WHERE $body IN s)
RETURN DISTINCT coalesce(role.name, 'not_stated') AS role,
  CASE WHEN role IS NULL THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from,
  CASE WHEN one.body IS NOT NULL THEN one.body
       WHEN 'Body' IN labels(role) THEN role.name
       WHEN broad AND (role.assignment = 'standing' OR role.resolves_to IS NOT NULL) THEN 'ask_narrower'
       WHEN role.assignment = 'per_case' THEN 'named_per_case'
       WHEN role.assignment = 'class' THEN 'class_of_persons'
       WHEN role.assignment = 'relative' THEN 'by_level'
       ELSE 'not_stated' END AS body, one.place AS place,
  CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END AS modality, d.name AS duty, p.name AS article, reg.name AS regulation, reduce(text = '', one IN c | text + CASE WHEN text = '' THEN '' ELSE '、' END + one.name) AS procedure,
  CASE WHEN size(c) = 0 THEN null WHEN any(one IN c WHERE one.named_in = '' AND ($procedure = '' OR one.name = $procedure OR $procedure IN one.aliases)) THEN 'as_marked' ELSE 'from_words' END AS procedure_from,
  d.condition AS condition, d.deadline AS deadline, b.mode AS mode,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id,
  coalesce(d.evidence, []) + one.evidence AS evidence
ORDER BY regulation, rank, start, id, role, place, body, procedure
