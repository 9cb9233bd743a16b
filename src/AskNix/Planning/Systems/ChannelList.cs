using System.Collections.Immutable;
using System.Text;
using Nixos.Machines;

namespace AskNix.Planning.Systems;

/// <summary>The channels root follows: the file <c>.nix-channels</c> of its home, a line each with address and name.</summary>
public sealed class ChannelList(Machine machine)
{
    public string Path => machine.IsThisOne ? "/root/.nix-channels" : machine.Below("/root/.nix-channels");

    /// <exception cref="UnauthorizedAccessException">Only root may read it.</exception>
    public ImmutableArray<Channel> Read() =>
        !File.Exists(Path)
            ? []
            :
            [
                .. from line in File.ReadAllLines(Path)
                   let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                   where words.Length >= 1 && words[0][0] != '#'
                   select new Channel(words.Length > 1 ? words[1] : NameOf(words[0]), words[0]),
            ];

    /// <summary>The text of the file with one channel at another address.</summary>
    public byte[] With(Channel changed) =>
        Encoding.UTF8.GetBytes(string.Concat(Read().Select(channel => channel.Name == changed.Name ? changed : channel).Select(channel => $"{channel.Url} {channel.Name}\n")));

    private static string NameOf(string url) => System.IO.Path.GetFileName(url.TrimEnd('/'));
}
