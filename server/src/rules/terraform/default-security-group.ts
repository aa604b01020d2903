/** The default security group of a network lets traffic pass. */
import { cloudRule } from '../cloud-rule.ts';

export default cloudRule({
  id: 'terraform/default-security-group',
  severity: 'info',
  summary: 'The default security group of a network has rules that let traffic in or out.',
  why: `Whatever is started without a security group of its own gets the default one. Kept without rules it does no harm; with rules it opens what
        nobody decided to open.`,
  references: ['AWS VPC User Guide, "Default security groups"', 'CIS AWS Foundations Benchmark, "default security group"'],
  examples: [
    {
      why: 'Everything in it may talk to everything.',
      bad: `
-- main.tf --
resource "aws_default_security_group" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info terraform/default-security-group: lets traffic pass for all that names no security group
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress {
    protocol  = "-1"
    self      = true
    from_port = 0
    to_port   = 0
  }
}
`,
      good: `
-- main.tf --
resource "aws_default_security_group" "main" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
}
`,
    },
    {
      why: 'A way out is a way too.',
      bad: `
-- main.tf --
resource "aws_default_security_group" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info terraform/default-security-group
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  egress {
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
    from_port   = 0
    to_port     = 0
  }
}
`,
      good: `
-- main.tf --
resource "aws_default_security_group" "main" {
  vpc_id  = "vpc-0a1b2c3d4e5f60718"
  ingress = []
  egress  = []
}
`,
    },
    {
      why: "A group of one's own may have rules.",
      bad: `
-- main.tf --
resource "aws_default_security_group" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info terraform/default-security-group
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress {
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
    from_port   = 443
    to_port     = 443
  }
}
`,
      good: `
-- main.tf --
resource "aws_security_group" "main" {
  vpc_id = "vpc-0a1b2c3d4e5f60718"
  ingress {
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
    from_port   = 443
    to_port     = 443
  }
}
`,
    },
  ],
  *check({ filters }) {
    for (const { kind, address, rules, place } of filters)
      if (kind === 'security-group' && /(^|\.)aws_default_security_group\./.test(address) && rules.length > 0)
        yield { place, message: 'lets traffic pass for all that names no security group' };
  },
});
