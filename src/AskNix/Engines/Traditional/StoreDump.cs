using System.Globalization;
using AskNix.Errors;
using AskNix.Planning.Store;

namespace AskNix.Engines.Traditional;

/// <summary>
/// What <c>nix-store --dump-db</c> prints: for each path lines with the path, its hash, its size, its deriver or nothing, the number of its
/// references and those (Store::makeValidityRegistration). The form that <c>--load-db</c> reads, the same in every Nix.
/// </summary>
internal static class StoreDump
{
    /// <exception cref="AskNixException">It has another form.</exception>
    public static IEnumerable<StoreRecord> Read(string text)
    {
        var reader = new StringReader(text);
        while (reader.ReadLine() is { Length: > 0 } path)
        {
            Skip(reader); // hash
            var bytes = Number(reader);
            Skip(reader); // deriver
            var references = new string[Number(reader)];
            for (var i = 0; i < references.Length; i++)
                references[i] = Skip(reader);
            yield return new StoreRecord(path, bytes, [.. references]);
        }
    }

    private static string Skip(StringReader reader) => reader.ReadLine() ?? throw Odd();

    private static long Number(StringReader reader) =>
        long.TryParse(Skip(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Odd();

    private static AskNixException Odd() => new(ErrorCode.OperationFailed, "nix-store --dump-db printed something that could not be understood.");
}
