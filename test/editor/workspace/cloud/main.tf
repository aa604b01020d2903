resource "aws_vpc" "main" {
  cidr_block = var.network
}

resource "aws_subnet" "application" {
  vpc_id     = aws_vpc.main.id
  cidr_block = cidrsubnet(var.network, 8, 1)
}

resource "aws_subnet" "database" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.128/25"
}
