[ http://example.com/a?b=c&d http:x a:b git+ssh://x@y/z x.y:z ]
