# The VPN to the site. Its router is configs/site1.cfg.

resource "aws_vpn_gateway" "main" {
  vpc_id          = aws_vpc.main.id
  amazon_side_asn = 64512
}

resource "aws_customer_gateway" "site1" {
  bgp_asn    = var.site.asn
  ip_address = var.site.address
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "site1" {
  vpn_gateway_id      = aws_vpn_gateway.main.id
  customer_gateway_id = aws_customer_gateway.site1.id
  type                = aws_customer_gateway.site1.type

  tunnel1_inside_cidr = "169.254.10.0/30"
  tunnel2_inside_cidr = "169.254.10.4/30"
}

resource "aws_vpn_gateway_route_propagation" "private" {
  vpn_gateway_id = aws_vpn_gateway.main.id
  route_table_id = aws_route_table.private.id
}
