// id: procedure-steps
// title: {zh: "程序的步骤", en: "Steps of a procedure"}
// question: {zh: "某项程序(默认重大行政决策)有哪些法定步骤,哪些是必经程序?", en: "What are the steps of a procedure (major decisions by default), and which are mandatory?"}
// columns: {procedure: [程序, Procedure], order: [次序, Order], step: [步骤, Step], mandatory: [必经, Mandatory], source: [来源, Source]}
// coded: [mandatory]
// params: {procedure: {default: 重大行政决策程序, zh: "程序", en: "Procedure"}}
// empty: {zh: "没有载入该程序的步骤(未载明)", en: "no steps of that procedure are loaded (not stated)"}
// report_question: Q07
MATCH (p:Procedure)-[h:HAS_STEP]->(step:Procedure)
WHERE p.name = $procedure OR $procedure IN coalesce(p.aliases, [])
MATCH (s:Source)-[:DESCRIBES]->(:Document)-[:PREFERS]->(s)
WHERE s.id = h.of_source
RETURN DISTINCT p.name AS procedure, h.step_order AS order, step.name AS step,
  CASE WHEN h.mandatory THEN 'mandatory' ELSE 'optional' END AS mandatory, h.of_source AS source, coalesce(h.evidence, []) AS evidence
ORDER BY procedure, source, order, step
