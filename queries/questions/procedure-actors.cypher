// id: procedure-actors
// title: {zh: "一项程序:法规由谁承担,报告写谁做了", en: "A procedure: who must act by law, who acted according to reports"}
// question: {zh: "某项程序或者制度按法规由谁承担、有什么条件,报告写了谁做了什么?", en: "Who has to carry out a procedure by law and on which condition, and who does so according to the reports?"}
// columns: {from: [出处, From], who: [承担者, Bearer or actor], bearer_from: [承担者来源, Bearer from], count: [数量, Number], body: [具体机构, Body], place: [地区, Place], modality: [性质, Modality], what: [事项, What], procedure_from: [程序来源, Procedure from], condition: [条件, Condition], where: [条款或段落, Article or section], text: [法规或报告, Regulation or report], status: [效力, In force]}
// coded: [from, who, bearer_from, body, modality, procedure_from, status]
// params: {procedure: {default: 合法性审查, zh: "程序或制度", en: "Procedure"}, place: {default: "", zh: "地区", en: "Place"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "已载入的法规和报告都没有写这项程序(未载明)", en: "neither the loaded regulations nor the reports speak of it (not stated)"}
// example: {procedure: 合法性审查}
// report_question: {Q08: {procedure: 合法性审查, place: 峨山彝族自治县, as_of: "2020-12-31"}, Q15: {procedure: 决策事项目录, place: 峨山彝族自治县, as_of: "2020-12-31"}}
OPTIONAL MATCH (j:Jurisdiction)
WHERE CASE WHEN $place <> '' THEN j.name = $place OR j.code = $place ELSE EXISTS { MATCH (:Document)-[cover:COVERS]->(j) WHERE cover.during IS NOT NULL } AND j.code <> '100000' END
WITH DISTINCT j ORDER BY j.code
WITH collect(CASE WHEN j IS NULL THEN null ELSE {name: j.name, level: coalesce(j.level, 'not_stated')} END) AS places
WHERE $place = '' OR size(places) > 0
MATCH (c:Procedure)
WHERE c.name = $procedure OR $procedure IN coalesce(c.aliases, [])
OPTIONAL MATCH (c)<-[on:CONCERNS]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
WHERE coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
OPTIONAL MATCH (reg)-[:IN]->(land:Jurisdiction)<-[:PART_OF*0..4]-(within:Jurisdiction)
WHERE land.code <> '100000'
WITH places, c, on, d, p, v, reg, role, collect(DISTINCT within.name) AS lands
OPTIONAL MATCH (reg)-[:IN]->(:Jurisdiction)-[:PART_OF*1..4]->(over:Jurisdiction)
WITH places, c, on, d, p, v, reg, role, lands, lands + collect(DISTINCT over.name) AS around
OPTIONAL MATCH (body:Body)-[:FILLS]->(role)
OPTIONAL MATCH (body)-[:IN]->(home:Jurisdiction)
WITH places, c, on, d, p, v, reg, role, lands, around, collect(DISTINCT {body: body.name, place: home.name}) AS fillings
WITH places, c, on, d, p, v, reg, role, lands, [one IN fillings WHERE one.body IS NOT NULL AND (size(lands) = 0 OR one.place IS NULL OR one.place IN around) AND ($place = '' OR one.place IN [at IN places | at.name])] AS filled
WITH places, c, on, d, p, v, reg, role, filled, [at IN places WHERE (size(lands) = 0 OR at.name IN lands) AND (role.assignment = 'standing' OR role.resolves_to ENDS WITH '@same' OR role.resolves_to CONTAINS at.level) AND NOT at.name IN [one IN filled | coalesce(one.place, '')] | at.name] AS gaps
WITH places, c, on, d, p, v, reg, role, filled + CASE WHEN size(gaps) = 0 THEN [] ELSE [{body: null, place: reduce(text = '', at IN gaps[0..5] | text + CASE WHEN text = '' THEN '' ELSE '、' END + at) + CASE WHEN size(gaps) > 5 THEN '…(' + toString(size(gaps)) + ')' ELSE '' END}] END AS known
UNWIND CASE WHEN size(known) = 0 THEN [{body: null, place: null}] ELSE known END AS one
WITH places, c, on, d, p, v, reg, role, one.body AS body, one.place AS at
ORDER BY reg.name, p.order, d.action_start, d.id, role.name, at, body
WITH places, c, collect(DISTINCT v.id) AS versions,
  collect(CASE WHEN d IS NULL THEN null ELSE {from: 'by_law', who: coalesce(role.name, 'not_stated'), count: null,
    bearer_from: CASE WHEN role IS NULL THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END, place: at,
    body: CASE WHEN body IS NOT NULL THEN body WHEN 'Body' IN labels(role) THEN role.name WHEN role.assignment = 'per_case' THEN 'named_per_case' WHEN role.assignment = 'class' THEN 'class_of_persons' WHEN role.assignment = 'relative' THEN 'by_level' ELSE 'not_stated' END,
    modality: CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END, what: d.name, named: CASE WHEN on.named_in IS NULL THEN 'as_marked' ELSE 'from_words' END, condition: coalesce(d.condition, ''), where: p.name, text: reg.name, status: CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END, rank: p.order, start: coalesce(d.action_start, 0), id: d.id, evidence: coalesce(d.evidence, [])} END) AS law
UNWIND CASE WHEN size(versions) = 0 THEN [''] ELSE versions END AS version
OPTIONAL MATCH (reg:Regulation)-[:HAS_VERSION]->(v:Version {id: version})-[:HAS_PART*1..8]->(p:Provision)-[:APPLIES_BY_REFERENCE]->(role:Role)
WITH DISTINCT places, c, law, reg, v, p, role ORDER BY reg.name, p.order, role.name
WITH places, c, law, collect(CASE WHEN role IS NULL THEN null ELSE {from: 'by_law', who: role.name, count: null, bearer_from: 'as_written', place: null, body: 'by_level', modality: 'by_reference', what: reg.name, condition: '', where: p.name,
    text: reg.name, status: CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END, rank: p.order, start: 0, id: p.id, evidence: coalesce(p.evidence, [])} END) AS referred
OPTIONAL MATCH (c)<-[:UNDER|CONCERNS]-(a:Activity)-[:STATED_IN]->(doc:Document)-[:PREFERS]->(s:Source)
WHERE a.owned_by = s.id AND ($place = '' OR EXISTS { MATCH (doc)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id AND j.name IN [at IN places | at.name] })
OPTIONAL MATCH (a)-[by:CARRIED_OUT_BY]->(actor)
OPTIONAL MATCH (doc)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH DISTINCT c, law, referred, a, s, by, actor, min(j.name) AS land ORDER BY a.section, a.id, actor.name
WITH c, law, referred, collect(CASE WHEN a IS NULL THEN null ELSE {from: 'by_report', who: coalesce(actor.name, 'not_stated'), count: actor.count, bearer_from: CASE WHEN actor IS NULL THEN 'not_stated' WHEN coalesce(by.implicit, false) THEN 'implied_bearer' ELSE 'as_written' END, place: land, body: CASE WHEN by.implicit THEN 'issuer_implied' ELSE '' END,
    modality: a.modality, what: a.name, condition: '', where: a.section, text: s.title, rank: 0, start: 0, id: a.id, evidence: coalesce(a.evidence, [])} END) AS reported
UNWIND law + referred + reported AS row
RETURN row.from AS from, row.who AS who, row.bearer_from AS bearer_from, row.count AS count, row.body AS body, row.place AS place, row.modality AS modality, row.what AS what, row.named AS procedure_from, row.condition AS condition, row.where AS where,
  row.text AS text, row.status AS status, row.rank AS rank, row.start AS start, row.id AS id, row.evidence AS evidence, c.name AS procedure
ORDER BY procedure, from, text, rank, start, where, id, who, place, body
