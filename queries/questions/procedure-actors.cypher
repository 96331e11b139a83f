// id: procedure-actors
// title: {zh: "一项程序:法规由谁承担,报告写谁做了", en: "A procedure: who must act by law, who acted according to reports"}
// question: {zh: "某项程序或者制度按法规由谁承担、有什么条件,报告写了谁做了什么?", en: "Who has to carry out a procedure by law and on which condition, and who does so according to the reports?"}
// columns: {from: [出处, From], who: [承担者, Bearer or actor], count: [数量, Number], body: [具体机构, Body], modality: [性质, Modality], what: [事项, What], condition: [条件, Condition], where: [条款或段落, Article or section], text: [法规或报告, Regulation or report]}
// coded: [from, body, modality]
// params: {procedure: {default: 合法性审查, zh: "程序或制度", en: "Procedure"}, place: {default: "", zh: "地区", en: "Place"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "已载入的法规和报告都没有写这项程序(未载明)", en: "neither the loaded regulations nor the reports speak of it (not stated)"}
// example: {procedure: 合法性审查}
// report_question: {Q08: {procedure: 合法性审查, place: 峨山彝族自治县, as_of: "2020-12-31"}, Q15: {procedure: 决策事项目录, place: 峨山彝族自治县, as_of: "2020-12-31"}}
OPTIONAL MATCH (here:Jurisdiction) WHERE here.name = $place OR here.code = $place
WITH collect(here.code) AS codes
MATCH (c:Procedure)
WHERE c.name = $procedure OR $procedure IN coalesce(c.aliases, [])
OPTIONAL MATCH (c)<-[:CONCERNS]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
WHERE (v.valid_from IS NULL OR v.valid_from <= $as_of) AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
OPTIONAL MATCH (body:Body)-[:FILLS]->(role) WHERE $place = '' OR body.place IN codes
WITH DISTINCT codes, c, d, p, v, reg, role, body
ORDER BY reg.name, p.order, d.action_start, d.id, role.name, body.name
WITH codes, c, collect(DISTINCT v.id) AS versions,
  collect(CASE WHEN d IS NULL THEN null ELSE {from: 'by_law', who: coalesce(role.name, 'not_stated'), count: null,
    body: CASE WHEN body IS NOT NULL THEN body.name WHEN role.assignment = 'per_case' THEN 'named_per_case' WHEN role.assignment = 'class' THEN 'class_of_persons' WHEN role.assignment = 'relative' THEN 'by_level' ELSE 'not_stated' END,
    modality: d.modality, what: d.name, condition: coalesce(d.condition, ''), where: p.name, text: reg.name, rank: p.order, start: coalesce(d.action_start, 0), id: d.id, evidence: coalesce(d.evidence, [])} END) AS law
OPTIONAL MATCH (reg:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:APPLIES_BY_REFERENCE]->(role:Role)
WHERE v.id IN versions
WITH DISTINCT codes, c, law, reg, p, role ORDER BY reg.name, p.order, role.name
WITH codes, c, law, collect(CASE WHEN role IS NULL THEN null ELSE {from: 'by_law', who: role.name, count: null, body: 'by_level', modality: 'by_reference', what: reg.name, condition: '', where: p.name,
    text: reg.name, rank: p.order, start: 0, id: p.id, evidence: coalesce(p.evidence, [])} END) AS referred
OPTIONAL MATCH (c)<-[:UNDER|CONCERNS]-(a:Activity)-[:STATED_IN]->(doc:Document)-[:PREFERS]->(s:Source)
WHERE a.owned_by = s.id AND ($place = '' OR EXISTS { MATCH (doc)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id AND j.code IN codes })
OPTIONAL MATCH (a)-[by:CARRIED_OUT_BY]->(actor)
WITH DISTINCT c, law, referred, a, s, by, actor ORDER BY a.section, a.id, actor.name
WITH c, law, referred, collect(CASE WHEN a IS NULL THEN null ELSE {from: 'by_report', who: coalesce(actor.name, 'not_stated'), count: actor.count, body: CASE WHEN by.implicit THEN 'issuer_implied' ELSE '' END,
    modality: a.modality, what: a.name, condition: '', where: a.section, text: s.title, rank: 0, start: 0, id: a.id, evidence: coalesce(a.evidence, [])} END) AS reported
UNWIND law + referred + reported AS row
RETURN row.from AS from, row.who AS who, row.count AS count, row.body AS body, row.modality AS modality, row.what AS what, row.condition AS condition, row.where AS where,
  row.text AS text, row.rank AS rank, row.start AS start, row.id AS id, row.evidence AS evidence, c.name AS procedure
ORDER BY procedure, from, text, rank, start, where, id, who, body
