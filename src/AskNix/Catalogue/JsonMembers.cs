using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AskNix.Catalogue;

/// <summary>
/// Reads the members of one large JSON object one after the other, so that a file of hundreds of megabytes needs the memory of
/// its largest member. The object is the whole text, or the member <c>at</c> of it.
/// </summary>
internal sealed class JsonMembers(Stream stream, string? at)
{
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private bool ended;
    private JsonReaderState state;
    private bool inside;
    private bool done;

    /// <exception cref="JsonException">The text is no JSON, or ends too early.</exception>
    public async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Value)> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!done)
        {
            while (TryNext(out var name, out var value, out var consumed))
            {
                yield return (name, value);
                Consume(consumed);
            }

            if (done || ended)
                break;
            await Fill(cancellation);
        }
    }

    private bool TryNext(out string name, out ReadOnlyMemory<byte> value, out int consumed)
    {
        name = "";
        value = default;
        consumed = 0;
        var reader = new Utf8JsonReader(buffer.AsSpan(from, filled - from), ended, state);
        while (true)
        {
            var stand = reader.CurrentState;
            var before = (int)reader.BytesConsumed;
            if (!reader.Read())
            {
                state = stand;
                Consume(before);
                return false;
            }

            if (!inside)
            {
                inside = Entered(ref reader, out var again);
                if (again)
                {
                    state = stand;
                    Consume(before);
                    return false;
                }

                continue;
            }

            if (reader.TokenType is not JsonTokenType.PropertyName)
            {
                done = true;
                return false;
            }

            var member = reader.GetString()!;
            if (!reader.Read() || !SkipWhole(ref reader, out var start))
            {
                state = stand;
                Consume(before);
                return false;
            }

            name = member;
            consumed = (int)reader.BytesConsumed;
            value = buffer.AsMemory(from + start, consumed - start);
            state = reader.CurrentState;
            return true;
        }
    }

    /// <summary>Whether the object whose members are wanted has just begun; members before it are passed over.</summary>
    private bool Entered(ref Utf8JsonReader reader, out bool again)
    {
        again = false;
        if (reader.TokenType is JsonTokenType.EndObject && reader.CurrentDepth is 0)
            return false;
        if (reader.CurrentDepth is 0)
            return reader.TokenType is JsonTokenType.StartObject ? at is null : throw new JsonException("The text is not an object.");
        if (reader.TokenType is not JsonTokenType.PropertyName)
            return false;
        var wanted = reader.ValueTextEquals(at);
        if (!reader.Read())
            again = true;
        else if (wanted && reader.TokenType is JsonTokenType.StartObject)
            return true;
        else
            again = !reader.TrySkip();
        return false;
    }

    private static bool SkipWhole(ref Utf8JsonReader reader, out int start)
    {
        start = (int)reader.TokenStartIndex;
        return reader.TrySkip();
    }

    private void Consume(int count) => from += count;

    private async Task Fill(CancellationToken cancellation)
    {
        buffer.AsSpan(from, filled - from).CopyTo(buffer);
        filled -= from;
        from = 0;
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        // A member is looked at from its start after every filling, so the buffer is filled whole however small the pieces come.
        var wanted = buffer.AsMemory(filled);
        var read = await stream.ReadAtLeastAsync(wanted, wanted.Length, throwOnEndOfStream: false, cancellation);
        filled += read;
        ended = read < wanted.Length;
    }
}
