using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>
/// An order to somebody else, called by name: "Dana, could you install slack on the reception PC"; a wish for somebody else's machine: "put gimp on my friend's
/// laptop"; and a command that something is told of: "home-manager switch complained yesterday".
/// </summary>
static class Addressed
{
    const int MostOfOpening = 6;

    static readonly string[] Commands = ["nixos-rebuild", "home-manager", "nix", "nix-env", "nix-channel", "nix-collect-garbage", "nix-shell", "nix-store"];

    // Whose machine is not kept here; a child's or a parent's often is.
    static readonly WordSet Others = WordTable.Set("friend's friends' brother's sister's colleague's coworker's neighbour's neighbor's cousin's boss's girlfriend's boyfriend's flatmate's roommate's classmate's mate's client's secretary's receptionist's teacher's manager's assistant's");

    // "My windows pc": not this one.
    static readonly WordSet Systems = WordTable.Set("windows mac macos ubuntu android fedora debian arch chromeos");

    // What has software of its own, and none of it is here.
    static readonly WordSet Devices = WordTable.Set("fritzbox router modem tv television telly playstation xbox ps5 ps4 ipad iphone phone smartphone tablet macbook chromebook smartwatch watch fridge thermostat");

    static readonly WordSet Assistants = WordTable.Set("siri alexa cortana bixby chatgpt");

    // What no program lives in.
    static readonly WordSet OfTheHouse = WordTable.Set(
        """
        kitchen yard garden lawn cooker oven stove fridge freezer dishwasher sink bathtub bathroom toilet bedroom garage attic basement cellar carpet wallpaper curtain curtains sofa couch shelf shelves wardrobe
        salmon rice soup sauce cake dough bread salad pan pan's pot kettle plate plates cutlery laundry socks shirt shirts jacket trousers shoes bicycle bike tyre tyres tires windscreen bumper
        dentist doctor driveway gutter gutters hedge weeds leaves stain stains t-shirt thermostat radiator chimney
        """);

    // Who names one of these speaks of software all the same.
    static readonly WordSet Named = WordTable.Set("program package app software nixos nix generation generations configuration flake service driver printer wifi bluetooth game games store needs wants likes uses requests asked likes");

    /// <param name="sentence">The words as they were written.</param>
    /// <param name="isKnown">Whether a word means something, or names a well known program.</param>
    public static bool IsElsewhere(List<Token> sentence, Func<Token, bool> isKnown) => IsCalled(sentence, isKnown) || IsLetter(sentence) || IsTold(sentence) || IsOfAnother(sentence) || IsOfTheHouse(sentence);

    static bool IsOfAnother(List<Token> sentence)
    {
        var machine = WordClasses.Of("machine");
        for (var at = 0; at + 1 < sentence.Count; at++)
        {
            if (machine.Contains(sentence[at + 1].Word) && (Systems.Contains(sentence[at].Word) || Others.Contains(sentence[at].Word) && sentence.Take(at).Any(token => token.Word is "on" or "onto" or "from" or "off" or "in" or "for" or "to")))
                return true;
            // "Open port 25565 in the fritzbox"
            if (Devices.Contains(sentence[at + 1].Word) && sentence[at].Word is "the" or "my" or "our" or "his" or "her" or "their" && at > 1 && sentence[at - 1].Word is "on" or "in" or "onto" && sentence.Skip(at + 2).All(token => token.IsSeparator || token.Word is "please"))
                return true;
        }

        return false;
    }

    // "Dear Mr Huber, kindly upgrade the server", "hey siri, turn on bluetooth", "to: helpdesk ..."
    static bool IsLetter(List<Token> sentence)
    {
        var opening = sentence.TakeWhile((token, at) => at < MostOfOpening && !token.IsComma).ToList();
        return opening is [{ Word: "dear" }, _, ..] && opening.Count < MostOfOpening && !opening.Exists(token => token.Word is "nix" or "nixos" or "ask-nix" or "assistant" || WordClasses.Of("machine").Contains(token.Word))
            || opening.SkipWhile(token => token.Word is "hey" or "hi" or "ok" or "okay" or "hello").FirstOrDefault() is { } called && Assistants.Contains(called.Word)
            // "Google chrome" is a program.
            || opening is [{ Word: "hey" or "ok" or "okay" }, { Word: "google" }] or [{ Word: "hey" or "ok" or "okay" }, { Word: "google" }, { Word: not "chrome" }, ..]
            || opening is [{ Word: "to" or "@" }, { Word: "helpdesk" or "admins" }, ..];
    }

    static bool IsCalled(List<Token> sentence, Func<Token, bool> isKnown) => sentence is [{ Quoted: false, Text: [var first, var second, ..] } name, { IsComma: true }, _, _, ..]
        && char.IsUpper(first) && char.IsLower(second) && name.Text.All(char.IsLetter) && !isKnown(name);

    // "Clean the garbage bin in the yard", "turn the steam on in the rice cooker"
    static bool IsOfTheHouse(List<Token> sentence) => sentence.Exists(token => !token.Quoted && OfTheHouse.Contains(token.Word)) && !sentence.Exists(token => Named.Contains(token.Word) || WordClasses.Of("machine").Contains(token.Word));

    static bool IsTold(List<Token> sentence) => sentence.Count > 2 && Array.IndexOf(Commands, sentence[0].Word) >= 0
        && sentence.Skip(1).TakeWhile(token => !token.IsSeparator).Any(token => !token.Quoted && (Verbs.Finite.Contains(token.Word) || Verbs.Telling.Contains(token.Word) || token.Word is { Length: > 5 } word && word.EndsWith("ed", StringComparison.Ordinal)));
}
