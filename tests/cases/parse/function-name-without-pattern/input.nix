a@ b
