using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Catalogue;
using AskNix.Errors;

namespace AskNix.Tests.Catalogue;

/// <summary>Plays Nix evaluating a package set: each part is a list, and a part with a bad package in it fails.</summary>
internal sealed class ScriptedExpressions(int names, params int[] bad) : IExpressionSource
{
    public int Evaluations { get; private set; }

    public Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation)
    {
        Evaluations++;
        var shard = int.Parse(arguments["shard"]);
        var shards = int.Parse(arguments["shards"]);
        var list = new JsonArray { new JsonObject { ["kind"] = "release", ["version"] = "1", ["names"] = names } };
        if (names / shards <= int.Parse(arguments["most"]))
        {
            for (var number = shard; number < names; number += shards)
            {
                if (bad.Contains(number))
                    throw new AskNixException(ErrorCode.EvaluationFailed, $"package {number} aborts");
                list.Add(new JsonObject { ["kind"] = "package", ["attribute"] = $"p{number}" });
            }
        }

        return Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(list.ToJsonString())));
    }
}
