using System.Buffers.Binary;

namespace AskNix.Catalogue.Words;

/// <summary>The entries that have a word, read from a list as <see cref="EntryList"/> writes it.</summary>
/// <param name="list">The list.</param>
/// <param name="telling">How much the word says.</param>
/// <param name="named">Whether only those count that have it in a name.</param>
/// <exception cref="InvalidDataException">At a step: the list is not as it was written.</exception>
internal sealed class WordMatches(byte[] list, double telling, bool named) : Matches
{
    private int at;
    private ushort share;

    public override double Rank => telling * EntryList.Share(share);

    public override void Seek(int id)
    {
        while (Id < id)
        {
            if (at == list.Length)
            {
                Id = End;
                return;
            }

            var step = Step();
            Id += step >> 1;
            if (step <= 1 || list.Length - at < sizeof(ushort))
                throw Damaged();
            share = BinaryPrimitives.ReadUInt16LittleEndian(list.AsSpan(at));
            at += sizeof(ushort);
            if (named && (step & 1) == 0 && Id >= id)
                id = Id + 1;
        }
    }

    private int Step()
    {
        var step = 0;
        for (var shift = 0; shift < 32 && at < list.Length; shift += 7)
        {
            var part = list[at++];
            step |= (part & 0x7f) << shift;
            if (part < 0x80)
                return step;
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("A list of entries breaks off.");
}
