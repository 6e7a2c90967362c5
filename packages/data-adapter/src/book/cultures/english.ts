import type { Culture } from './culture.js'

export const ENGLISH: Culture = {
  key: 'english',
  weight: 70,
  patterns: ['1 2', '1 2', '1 2', '1 2 Inc.', '1 2 LLC', '1 2 Group', '1 & Sons 2', 'The 1 2 Company', '1-2'],
  first: (
    'Acorn Alder Amber Anchor Apex Ashford Atlas Aurora Beacon Birch Blackwood Bluebird Bramble Bridgeport Brook ' +
    'Calder Cardinal Cedar Chandler Clearwater Cobalt Copper Coral Crescent Crestview Cypress Dalton Delta Driftwood ' +
    'Eastgate Elmwood Ember Evergreen Fairview Falcon Fernhill Foxglove Garnet Glenwood Granite Greenfield Grove ' +
    'Harbor Hawthorn Hazel Heritage Highland Hollis Horizon Hudson Ironwood Ivy Jasper Juniper Keystone Kingfisher ' +
    'Lakeshore Lantern Larkspur Laurel Liberty Linden Magnolia Maple Marlow Meadow Meridian Midland Millstone ' +
    'Monarch Mulberry Nettle Oakridge Olive Osprey Pacific Palmer Pebble Pinecrest Pioneer Prairie Quarry Redwood ' +
    'Ridgeway Riverside Rosewood Rowan Saffron Sage Sandstone Seabrook Sequoia Silver Slate Spruce Sterling ' +
    'Stonebridge Summit Sunrise Sycamore Tamarack Thistle Timber Trellis Union Valley Vantage Walnut Waverly ' +
    'Westfield Whitaker Willow Windmill Winslow Wren Yarrow'
  ).split(' '),
  second: (
    'Accounting|Architects|Auto Parts|Bakery|Bank|Books|Builders|Capital|Catering|Chemicals|Clinic|Coffee|' +
    'Construction|Credit Union|Dairy|Dental|Design|Electric|Energy|Engineering|Farms|Fitness|Foods|Freight|' +
    'Furniture|Garden Supply|Glass|Health|Hotels|Housing|Imaging|Insurance|Interiors|Kitchens|Labs|Law|' +
    'Legal Services|Logistics|Lumber|Machine Works|Marine|Media|Medical|Metals|Mills|Motors|Music|Optical|' +
    'Orthopedics|Packaging|Paper|Partners|Pharmacy|Physiotherapy|Plastics|Plumbing|Press|Properties|Realty|' +
    'Recycling|Robotics|Roofing|School District|Seeds|Shipping|Solar|Steel|Storage|Studios|Surveying|Textiles|' +
    'Theatre|Tools|Travel|Trucking|Veterinary|Vineyards|Water|Wealth|Wholesale|Workshop'
  ).split('|'),
  places: [
    ['New York', 'NY'],
    ['Buffalo', 'NY'],
    ['Albany', 'NY'],
    ['Boston', 'MA'],
    ['Springfield', 'MA'],
    ['Springfield', 'IL'],
    ['Springfield', 'MO'],
    ['Portland', 'ME'],
    ['Portland', 'OR'],
    ['Chicago', 'IL'],
    ['Columbus', 'OH'],
    ['Columbus', 'GA'],
    ['Philadelphia', 'PA'],
    ['Pittsburgh', 'PA'],
    ['Newark', 'NJ'],
    ['Richmond', 'VA'],
    ['Charlotte', 'NC'],
    ['Atlanta', 'GA'],
    ['Nashville', 'TN'],
    ['Tampa', 'FL'],
    ['Miami', 'FL'],
    ['Austin', 'TX'],
    ['Houston', 'TX'],
    ['Denver', 'CO'],
    ['Phoenix', 'AZ'],
    ['Seattle', 'WA'],
    ['San Diego', 'CA'],
    ['San Jose', 'CA'],
    ['Toronto', 'ON'],
    ['Ottawa', 'ON'],
    ['Halifax', 'NS'],
    ['Vancouver', 'BC'],
  ],
}
