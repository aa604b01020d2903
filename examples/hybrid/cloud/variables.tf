variable "region" {
  description = "Region of the network."
  type        = string
  default     = "eu-central-1"
}

variable "vpc_cidr" {
  description = "Address range of the network."
  type        = string
  default     = "10.20.0.0/16"
}

variable "zones" {
  description = "Availability zones, by the letter behind the region."
  type        = list(string)
  default     = ["a", "b"]
}

variable "site" {
  description = "The router at the other end of the VPN."
  type = object({
    asn     = number
    address = string
  })
  default = {
    asn     = 65010
    address = "198.51.100.10"
  }
}
