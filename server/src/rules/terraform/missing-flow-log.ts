/** A network without flow logs. */
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/missing-flow-log',
  severity: 'info',
  summary: 'No flow log records what passes through a network.',
  why: `Without flow logs nobody can say afterwards what a rule let through or refused. Logs that another root module sets up are not seen, so that
        this is information.`,
  references: ['AWS VPC User Guide, "VPC Flow Logs"'],
  examples: [
    {
      why: 'A network alone.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^ info terraform/missing-flow-log: no flow log of aws_vpc.main in this module
  cidr_block = "10.10.0.0/16"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_flow_log" "main" {
  vpc_id          = aws_vpc.main.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:logs:eu-west-1:111122223333:log-group:flows"
  iam_role_arn    = "arn:aws:iam::111122223333:role/flows"
}
`,
    },
    {
      why: 'Only one of two networks is logged.',
      bad: `
-- main.tf --
resource "aws_vpc" "a" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_vpc" "b" {
^^^^^^^^^^^^^^^^^^^^^^ info terraform/missing-flow-log: no flow log of aws_vpc.b in this module
  cidr_block = "10.20.0.0/16"
}
resource "aws_flow_log" "a" {
  vpc_id       = aws_vpc.a.id
  traffic_type = "ALL"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "a" {
  cidr_block = "10.10.0.0/16"
}
resource "aws_flow_log" "a" {
  vpc_id       = aws_vpc.a.id
  traffic_type = "ALL"
}
`,
    },
    {
      why: 'Instances of one resource are one finding.',
      bad: `
-- main.tf --
resource "aws_vpc" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^ info terraform/missing-flow-log: no flow log of aws_vpc.main[0] in this module
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
}
`,
      good: `
-- main.tf --
resource "aws_vpc" "main" {
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
}
resource "aws_flow_log" "main" {
  count        = 2
  vpc_id       = aws_vpc.main[count.index].id
  traffic_type = "ALL"
}
`,
    },
  ],
  *check({ networks }) {
    for (const { logsFlows, address, place, calls } of networks)
      if (logsFlows === false) yield { place: calls[0] ?? place, message: `no flow log of ${address} in this module` };
  },
});
