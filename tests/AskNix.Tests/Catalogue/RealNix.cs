using System.Collections.Immutable;
using System.Diagnostics;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Tests.Settings;

namespace AskNix.Tests.Catalogue;

/// <summary>An installed Nix, on a private store, evaluating our expressions. Told by ASK_NIX_TEST_NIX: a directory with <c>VERSION/bin</c> in it.</summary>
internal sealed class RealNix(string program, TemporaryDirectory directory) : IExpressionSource
{
    public static IEnumerable<string> Programs() =>
        Environment.GetEnvironmentVariable("ASK_NIX_TEST_NIX") is { Length: > 0 } versions && Directory.Exists(versions)
            ? Directory.GetFiles(versions, "nix-instantiate", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Order(StringComparer.Ordinal)
            : [];

    public async Task<Stream> EvaluateJson(string function, ImmutableSortedDictionary<string, string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--eval", "--strict", "--json", "--expr", function, .. arguments.SelectMany(given => (string[])["--arg", given.Key, given.Value])])
            start.ArgumentList.Add(argument);
        foreach (var place in (string[])["STORE", "STATE", "LOG", "CONF"])
            start.Environment[$"NIX_{place}_DIR"] = directory[place.ToLowerInvariant()];
        start.Environment["HOME"] = directory.Path;
        using var process = Process.Start(start)!;
        var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode is not 0)
            throw new AskNixException(ErrorCode.EvaluationFailed, await errors);
        output.Position = 0;
        return output;
    }
}
