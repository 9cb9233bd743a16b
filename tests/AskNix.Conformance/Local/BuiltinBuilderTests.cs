using System.Formats.Tar;
using System.IO.Compression;

namespace AskNix.Conformance.Local;

/// <summary>The builders every Nix has in itself make the same here.</summary>
public sealed class BuiltinBuilderTests
{
    private const string Expression =
        """
        let
          sh = name: script: derivation { inherit name; system = "x86_64-linux"; builder = "/bin/bash"; args = [ "-c" "set -e\n/bin/mkdir -p $out/bin $out/share/doc $out/nix-support $out/lib/deep\n${script}\n:" ]; };
          extra = sh "extra" "echo extra > $out/bin/extra; echo no > $out/bin/b";
          one = sh "one" "echo one > $out/bin/a; echo one > $out/bin/b; echo one > $out/share/doc/one; echo ${extra} > $out/nix-support/propagated-user-env-packages; echo > $out/.hidden; echo > $out/manifest.nix; /bin/ln -s nowhere $out/dangling";
          two = sh "two" "echo two > $out/bin/c; echo two > $out/bin/b; echo two > $out/lib/deep/two";
          off = sh "off" "echo off > $out/bin/off";
          manifest = builtins.toFile "manifest.nix" "[ ]";
          builtin = more: derivation ({ system = "builtin"; } // more);
        in [
          (builtin { name = "profile"; builder = "builtin:buildenv"; inherit manifest;
            derivations = [ "true" 5 1 one "true" 4 1 two "false" 1 1 off ]; })
          (builtin { name = "channel"; builder = "builtin:unpack-channel"; channelName = "chan"; src = FILE; })
          (builtin { name = "fetched"; builder = "builtin:fetchurl"; url = "file://PLACE/page"; outputHashMode = "flat"; outputHashAlgo = "sha256"; outputHash = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM="; })
          (builtin { name = "run"; builder = "builtin:fetchurl"; url = "file://PLACE/page"; executable = "1"; outputHashMode = "recursive"; outputHashAlgo = "sha256"; outputHash = "RUNHASH"; })
        ]
        """;

    [Theory]
    [MemberData(nameof(RealNix.All), MemberType = typeof(RealNix))]
    public async Task Make_what_a_real_one_s_make(string release)
    {
        var place = Directory.CreateTempSubdirectory("ask-nix-builtin-").FullName;
        await File.WriteAllTextAsync($"{place}/page", "hello\n");
        MakeChannel(place);
        using var asking = PrivateStore.Create(RealNix.Of(release));
        await File.WriteAllTextAsync($"{place}/run", "hello\n");
        File.SetUnixFileMode($"{place}/run", (UnixFileMode)0x1ed);
        var hash = (await asking.TextAsync("nix-hash", "--type", "sha256", "--base32", $"{place}/run")).Trim();
        // What the channel comes from has to be in the store before anything is built.
        var expression = Expression.Replace("FILE", $"(builtins.path {{ path = {place}/channel.tar.gz; name = \"channel.tar.gz\"; recursive = false; }})", StringComparison.Ordinal)
            .Replace("PLACE", place, StringComparison.Ordinal).Replace("RUNHASH", hash, StringComparison.Ordinal);
        using var built = await BuiltStore.InstantiateAsync(release, expression);
        await built.Store.TextAsync("nix-store", ["--realise", .. built.Derivations]);
        var theirs = await StoreFacts.OfAsync(built.Store);

        using (var ours = await EmbeddedStore.AnewAsync(built.Store))
        {
            await ours.AddTreeAsync($"{place}/channel.tar.gz", "channel.tar.gz", Nix.Formats.ContentAddressMethod.Flat);
            await built.AddTextsAsync(ours);
            (await built.BuildAsync(ours)).Select(result => result.Error).ShouldAllBe(error => error == "");
        }

        (await StoreFacts.OfAsync(built.Store)).ShouldBe(theirs);
        Directory.Delete(place, recursive: true);
    }

    private static void MakeChannel(string place)
    {
        Directory.CreateDirectory($"{place}/top/sub");
        File.WriteAllText($"{place}/top/default.nix", "{ }");
        File.WriteAllText($"{place}/top/sub/run", "#!/bin/sh\n");
        File.SetUnixFileMode($"{place}/top/sub/run", (UnixFileMode)0x1ed);
        File.CreateSymbolicLink($"{place}/top/link", "sub/run");
        using var file = File.Create($"{place}/channel.tar.gz");
        using var compressed = new GZipStream(file, CompressionLevel.Fastest);
        Directory.CreateDirectory($"{place}/around");
        Directory.Move($"{place}/top", $"{place}/around/top");
        TarFile.CreateFromDirectory($"{place}/around", compressed, includeBaseDirectory: false);
    }
}
