// id: body-file
// title: {zh: "一个机构的档案", en: "The file of a body"}
// question: {zh: "关于某个机构,法规和报告都写了什么:充任的角色和职责、做的工作、数据、变动、职务?", en: "What do regulations and reports say of a body: roles and duties, work, figures, changes, posts?"}
// columns: {body: [机构, Body], kind: [类别, Kind], fact: [事实, Fact], detail: [说明, Detail], bearer_from: [承担者来源, Bearer from], where: [条款或段落, Article or section], text: [法规或报告, Regulation or report], status: [效力, In force]}
// coded: [kind, detail, bearer_from, status]
// params: {body: {default: 县政府, zh: "机构(名称或原文称呼)", en: "Body"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "法规和报告都没有提到这个机构(未载明)", en: "neither regulations nor reports mention that body (not stated)"}
// example: {body: 县政府}
MATCH (b:Body)
OPTIONAL MATCH (:Document)-[m:MENTIONS]->(b)
WITH b, collect(m.surface) AS surfaces
WHERE b.name = $body OR any(one IN surfaces WHERE $body IN one)
OPTIONAL MATCH (src:Source)<-[:PREFERS]-(:Document)-[m:MENTIONS]->(b)
WHERE m.of_source = src.id
WITH DISTINCT b, m, src ORDER BY src.title
WITH b, collect(CASE WHEN m IS NULL THEN null ELSE {kind: 'mentioned', rank: 0, at: 0, fact: reduce(text = '', one IN m.surface | text + CASE WHEN text = '' THEN '' ELSE '、' END + one),
  detail: '', where: '', text: src.title, id: b.id, evidence: coalesce(m.evidence, [])} END) AS rows
OPTIONAL MATCH (b)-[f:FILLS]->(role:Role)
WHERE NOT EXISTS { MATCH (told:Source)-[:DESCRIBES]->(:Document)-[:PREFERS]->(other:Source) WHERE told.id = f.of_source AND other.id <> told.id }
WITH DISTINCT b, rows, f, role ORDER BY role.name
WITH b, rows, collect(CASE WHEN role IS NULL THEN null ELSE {kind: 'fills_role', rank: 1, at: 0, fact: role.name, detail: coalesce(f.basis, 'not_stated'), where: '', text: '', id: role.id, evidence: coalesce(f.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)-[:FILLS]->(:Role)<-[:BORNE_BY]-(duty:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
WHERE coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
  AND (NOT EXISTS { MATCH (reg)-[:IN]->(land:Jurisdiction) WHERE land.code <> '100000' }
    OR NOT EXISTS { MATCH (b)-[:IN]->(:Jurisdiction) }
    OR EXISTS { MATCH (b)-[:IN]->(home:Jurisdiction)-[:PART_OF*0..4]->(land:Jurisdiction) WHERE EXISTS { MATCH (reg)-[:IN]->(land) } }
    OR EXISTS { MATCH (b)-[:IN]->(home:Jurisdiction)<-[:PART_OF*1..4]-(land:Jurisdiction) WHERE EXISTS { MATCH (reg)-[:IN]->(land) } })
WITH DISTINCT b, rows, duty, p, v, reg ORDER BY reg.name, p.order, duty.id
WITH b, rows, collect(CASE WHEN duty IS NULL THEN null ELSE {kind: 'legal_duty', rank: 2, at: p.order + coalesce(duty.action_start, 0), fact: duty.name, detail: CASE WHEN duty.modality = 'permission' AND coalesce(duty.sanction, false) THEN 'sanction_power' ELSE duty.modality END, bearer_from: CASE WHEN coalesce(duty.implied, false) THEN 'implied_bearer' ELSE 'as_written' END, where: p.name, text: reg.name, status: CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END, id: duty.id, evidence: coalesce(duty.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)<-[by:CARRIED_OUT_BY]-(a:Activity)-[:STATED_IN]->(:Document)-[:PREFERS]->(s:Source)
WHERE a.owned_by = s.id
WITH DISTINCT b, rows, a, s, coalesce(by.implicit, false) AS implied ORDER BY s.title, a.section, a.id
WITH b, rows, collect(CASE WHEN a IS NULL THEN null ELSE {kind: 'activity', rank: 3, at: 0, fact: a.name, detail: a.modality, bearer_from: CASE WHEN implied THEN 'issuer_implied' ELSE 'as_written' END, where: a.section, text: s.title, id: a.id, evidence: coalesce(a.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)<-[:ABOUT]-(o:Observation)-[:STATED_IN]->(:Document)-[:PREFERS]->(s:Source)
WHERE o.owned_by = s.id
WITH DISTINCT b, rows, o, s ORDER BY s.title, o.position, o.id
WITH b, rows, collect(CASE WHEN o IS NULL THEN null ELSE {kind: CASE WHEN coalesce(o.modality, '') = '' THEN 'figure' ELSE 'figure_aimed' END, rank: 4, at: o.position, fact: o.name,
  detail: CASE WHEN o.value = floor(o.value) THEN toString(toInteger(o.value)) ELSE toString(o.value) END + CASE WHEN o.value_end IS NULL THEN '' ELSE '—' + CASE WHEN o.value_end = floor(o.value_end) THEN toString(toInteger(o.value_end)) ELSE toString(o.value_end) END END + ' ' + coalesce(o.unit, '') + CASE WHEN coalesce(o.comparator, '') = '' THEN '' ELSE '(' + o.comparator + ')' END, where: o.section, text: s.title, id: o.id, evidence: coalesce(o.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)<-[:RESULTS_IN]-(e:ChangeEvent)-[:STATED_IN]->(:Document)-[:PREFERS]->(s:Source)
WHERE e.owned_by = s.id
WITH DISTINCT b, rows, e, s ORDER BY s.title, e.id
WITH b, rows, collect(CASE WHEN e IS NULL THEN null ELSE {kind: 'change', rank: 5, at: 0, fact: e.name, detail: e.change_kind, where: e.section, text: s.title, id: e.id, evidence: coalesce(e.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)<-[h:HEADS|REPORTS_TO]-(post)
WHERE NOT EXISTS { MATCH (told:Source)-[:DESCRIBES]->(:Document)-[:PREFERS]->(other:Source) WHERE told.id = h.of_source AND other.id <> told.id }
WITH DISTINCT b, rows, h, post ORDER BY post.name, h.of_source
WITH b, rows, collect(CASE WHEN post IS NULL THEN null ELSE {kind: CASE WHEN type(h) = 'HEADS' THEN 'headed_by' ELSE 'reported_to_by' END, rank: 6, at: 0, fact: post.name, detail: coalesce(h.topic, ''), where: '', text: '', id: post.id, evidence: coalesce(h.evidence, [])} END) AS more
WITH b, rows + more AS rows
OPTIONAL MATCH (b)<-[held:HELD_IN]-(post:Post)
WHERE NOT EXISTS { MATCH (told:Source)-[:DESCRIBES]->(:Document)-[:PREFERS]->(other:Source) WHERE told.id = held.of_source AND other.id <> told.id }
WITH DISTINCT b, rows, post ORDER BY post.name
WITH b, rows, collect(CASE WHEN post IS NULL THEN null ELSE {kind: 'post', rank: 7, at: 0, fact: post.name, detail: '', where: '', text: '', id: post.id, evidence: []} END) AS more
WITH b, rows + more AS rows
UNWIND rows AS row
RETURN DISTINCT b.name AS body, row.kind AS kind, row.fact AS fact, row.detail AS detail, row.bearer_from AS bearer_from, row.where AS where, row.text AS text, row.status AS status, row.rank AS rank, row.at AS at, row.id AS id, row.evidence AS evidence
ORDER BY body, rank, text, at, where, id, fact, kind
