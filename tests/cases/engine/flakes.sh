# Flakes below a folder ($1): plain ones, a repository of git with two commits, others that need it, and locked ones. $2 is the hash of a tree that is
# in the store. Prints the first commit.
set -e
cd "$1"
mkdir -p flakes && cd flakes
here=$PWD
export GIT_COMMITTER_DATE=2020-01-01T00:00:00Z GIT_AUTHOR_DATE=2020-01-01T00:00:00Z
export GIT_AUTHOR_NAME=someone GIT_AUTHOR_EMAIL=someone@example.org GIT_COMMITTER_NAME=someone GIT_COMMITTER_EMAIL=someone@example.org

flake() { mkdir -p "$1"; printf '%s\n' "$2" > "$1/flake.nix"; touch -d 2021-02-03T04:05:06Z "$1/flake.nix" "$1"; }

flake plain '{ description = "one"; outputs = { self }: { value = 1; inherit (self) outPath; }; }'
flake repository '{ outputs = { self, ... }: { value = 2; tree = self.sourceInfo; }; }'
flake repository/sub '{ outputs = { self }: { value = 3; dir = self.outPath; }; }'
git init -q -b main repository
git -C repository add . && git -C repository commit -q -m one
git -C repository rev-parse HEAD
echo more > repository/more
git -C repository add . && git -C repository commit -q -m two

flake module '{ outputs = { self }: { }; }'
git init -q -b main module
git -C module add . && git -C module commit -q -m module
git init -q -b main with-module
flake with-module '{ outputs = { self }: { inherit (self) submodules; files = builtins.readDir (self + "/inner"); }; }'
git -C with-module -c protocol.file.allow=always submodule --quiet add ../module inner 2>/dev/null
git -C with-module config -f .gitmodules submodule.inner.url "file://$here/module"
git -C with-module add . && git -C with-module commit -q -m outer
flake self-submodules '{ inputs.self.submodules = true; outputs = { self }: { inherit (self) submodules; }; }'
git init -q -b main self-submodules && git -C self-submodules add . && git -C self-submodules commit -q -m self

flake needs "{
  inputs.plain.url = \"path:$here/plain\";
  inputs.repository.url = \"git+file://$here/repository\";
  inputs.sub = { url = \"git+file://$here/repository?dir=sub\"; };
  inputs.files = { url = \"path:$here/repository/sub\"; flake = false; };
  inputs.typed = { type = \"path\"; path = \"$here/plain\"; };
  outputs = { self, plain, repository, sub, files, typed }: {
    values = [ plain.value repository.value sub.value typed.value ];
    names = builtins.attrNames files;
    inherit files repository;
    path = sub.dir;
  };
}"
flake follows "{
  inputs.plain.url = \"path:$here/plain\";
  inputs.needs.url = \"path:$here/needs\";
  inputs.needs.inputs.plain.follows = \"plain\";
  inputs.needs.inputs.typed.follows = \"needs/sub\";
  outputs = { self, ... }@inputs: { values = inputs.needs.values; names = builtins.attrNames inputs.needs.inputs; };
}"
flake relative '{
  inputs.below.url = "path:./below";
  inputs.written.url = ./below;
  inputs.data = { url = "path:./data"; flake = false; };
  outputs = { self, below, written, data }: { values = [ below.value written.value (builtins.readFile (data + "/text")) ]; inherit (below) outPath; info = below.sourceInfo; };
}'
flake relative/below '{ inputs.beside.url = "path:../beside"; outputs = { self, beside }: { value = beside.value; }; }'
flake relative/beside '{ outputs = { self }: { value = "beside"; }; }'
mkdir relative/data && echo text > relative/data/text

flake locked '{
  inputs.there.url = "github:someone/packages";
  inputs.tarball = { url = "https://example.invalid/x.tar.gz"; flake = false; };
  outputs = { self, there, tarball }: { inherit (there) there; inherit tarball; info = there.sourceInfo; };
}'
cat > locked/flake.lock <<END
{ "version": 7, "root": "root", "nodes": {
  "root": { "inputs": { "there": "there", "tarball": "tarball" } },
  "there": { "locked": { "type": "github", "owner": "someone", "repo": "packages", "rev": "0123456789abcdef0123456789abcdef01234567",
    "lastModified": 1600000000, "narHash": "$2" }, "original": { "type": "github", "owner": "someone", "repo": "packages" } },
  "tarball": { "flake": false, "locked": { "type": "tarball", "url": "https://example.invalid/x.tar.gz", "lastModified": 1500000000, "narHash": "$2" },
    "original": { "type": "tarball", "url": "https://example.invalid/x.tar.gz" } } } }
END
flake stale '{ inputs.there.url = "path:'"$here"'/plain"; outputs = { self, there }: { inherit (there) value; }; }'
cp locked/flake.lock stale/flake.lock
flake badlock '{ outputs = { self }: { }; }'
echo '{ "version": 99 }' > badlock/flake.lock
flake unlocked '{ inputs.there.url = "github:someone/packages"; outputs = { self, there }: { }; }'
cat > unlocked/flake.lock <<END
{ "version": 7, "root": "root", "nodes": { "root": { "inputs": { "there": "there" } },
  "there": { "locked": { "type": "github", "owner": "someone", "repo": "packages" }, "original": { "type": "github", "owner": "someone", "repo": "packages" } } } }
END

flake no-outputs '{ description = "none"; }'
flake no-set '1'
flake no-function '{ outputs = 1; }'
flake computed '{ description = "a" + "b"; outputs = { self }: { }; }'
flake computed-url '{ inputs.x.url = "path:" + "/x"; outputs = { self, x }: { }; }'
flake unknown '{ outputs = { self }: { }; whatever = 1; }'
flake unknown-input '{ inputs.x.foo = "bar"; outputs = { self, x }: { }; }'
flake bad-follows '{ inputs.x.follows = "nowhere"; outputs = { self, x }: { }; }'
flake both '{ inputs.x = { url = "path:/x"; follows = "y"; }; outputs = { self, x }: { }; }'
flake circle "{ inputs.circle.url = \"path:$here/circle\"; outputs = { self, circle }: { }; }"
flake missing '{ inputs.x.url = "path:/nonexistent/flake"; outputs = { self, x }: { }; }'
flake failing '{ outputs = { self }: { value = throw "no"; }; }'
flake broken '{ outputs = '
cat > ../registry.json <<END
{ "version": 2, "flakes": [
  { "from": { "type": "indirect", "id": "plain" }, "to": { "type": "path", "path": "$here/plain" } },
  { "from": { "type": "indirect", "id": "repository" }, "to": { "type": "git", "url": "file://$here/repository" } } ] }
END
